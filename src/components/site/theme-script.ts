/**
 * Runs before the first paint: applies the remembered colour scheme and marks that scripts run. It is written into
 * the page as it stands, and its hash goes into the content security policy.
 */
export const THEME_SCRIPT =
  "(()=>{const d=document.documentElement;d.classList.add('js');try{const t=localStorage.getItem('hindcast-theme');" +
  "if(t==='light'||t==='dark')d.dataset.theme=t}catch{}})()";
