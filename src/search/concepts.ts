import { stem } from './stem.ts';

/**
 * Words and phrases that engineers use for one idea. A text that uses one of them is found, with less weight, by
 * the others. Each line is one idea; words of a phrase are joined by `+`.
 */
const IDEAS = `
outage downtime unavailable unreachable down offline blackout interruption
degraded degradation slow latency lag sluggish delay slowdown
revert rollback roll+back undo back+out backout downgrade
deploy release rollout roll+out ship launch publish
test testing staging qa preproduction rehearsal
crash crashloop panic abort segfault core+dump killed
oom out+of+memory memory+exhaustion memory+leak heap
leak exposure disclosure expose private confidential
loss lost deleted erased wiped destroyed truncated
corruption corrupt garbled inconsistent mismatch diverged divergence
overload saturation exhaustion saturated overwhelmed exhausted
capacity limit quota ceiling cap threshold bound
retry retries retry+storm backoff reattempt
herd stampede thundering+herd burst surge spike flood
traffic load demand requests volume throughput
cache caching cached memoize ttl cdn
evict eviction expiry expire expired invalidation invalidate purge purged stale
queue backlog kafka broker topic message consumer worker
deadlock lock contention blocked mutex livelock hang hung stuck
race+condition concurrency concurrent race simultaneous interleaving
replica replication standby secondary follower slave
primary master leader
failover switchover promote promotion takeover
split+brain network+partition partition quorum
dns name+resolution nameserver resolver
network routing router bgp switch packet connectivity
certificate tls ssl https
clock time+zone timezone leap+second ntp timestamp dst
overflow wraparound integer+overflow 32-bit int32 exhausted+ids sequence
typo mistyped wrong+command fat+finger human+error operator+error
configuration config setting settings parameter misconfiguration misconfigured toggle
flag feature+flag kill+switch switch
schema migration ddl alter+table backfill
database postgres postgresql mysql db mongodb sql datastore
kubernetes k8s kubelet pod orchestration
cluster node fleet
storage disk volume filesystem block+store s3 san
disk+full out+of+space no+space log+rotation logs
power electricity generator ups utility
cooling overheating temperature thermal
hardware server machine host instance vm
datacenter data+center availability+zone region zone
vendor provider supplier third+party upstream dependency aws azure gcp
dependency library package npm upgrade update version
firewall waf acl security+group rule filter
authentication auth login sign+in token session credential password oauth
permission access authorization privilege role iam
attack ddos breach intrusion malicious compromise compromised exploit vulnerability
customer user tenant client account
review reviewer approval approve approved sign+off
automation script automated tooling cron scheduled job
autoscaler autoscaling scale+up scale+down scaling terminate terminated
health+check probe heartbeat liveness readiness
alert alerting monitoring alarm pager dashboard observability
timeout timed+out deadline
backup restore recovery snapshot
delete remove removed drop dropped cleanup deletion garbage+collection
bug defect fault regression error
cost bill billing charge invoice money
rate+limit throttle throttling throttled limiter
ordering order sequence out+of+order
encoding unicode utf8 charset
boundary off+by+one edge+case corner+case
unit units conversion metric
`;

const wordsOf = (entry: string): string => entry.split(/[+-]/).map(stem).join(' ');

const conceptsOf = (ideas: string): ReadonlyMap<string, readonly string[]> => {
  const concepts = new Map<string, string[]>();
  for (const idea of ideas.trim().split('\n')) {
    const entries = idea.split(' ');
    const name = `~${entries[0]}`;
    for (const words of new Set(entries.map(wordsOf))) concepts.set(words, [...(concepts.get(words) ?? []), name]);
  }
  return concepts;
};

/** The concepts (`~outage`) of a stem, or of the stems of a phrase joined by spaces. */
export const CONCEPTS = conceptsOf(IDEAS);

/** How many words the longest phrase has that begins with a stem; stems that begin none are missing. */
export const PHRASE_LENGTHS: ReadonlyMap<string, number> = (() => {
  const lengths = new Map<string, number>();
  for (const words of [...CONCEPTS.keys()].map((phrase) => phrase.split(' '))) {
    const [first = ''] = words;
    lengths.set(first, Math.max(words.length, lengths.get(first) ?? 0));
  }
  return lengths;
})();
