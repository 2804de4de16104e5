//! What holds of every page for those who don't see it, or whose hands shake.

use std::path::Path;

use serde_json::json;

use crate::Window;

/// Holds what is seen to the rules of axe, with nothing to press that is smaller than 24 pixels, and nothing beside the window.
pub async fn accessible(window: &Window, state: &str) {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(axe).expect("axe-core stands among the packages of ui/");
    window.run(&format!("if (!window.axe) {{ {axe} }}"), vec![]).await;
    let check = "
        const done = arguments[0];
        axe.run(document, { resultTypes: ['violations'] }).then(
          ({ violations }) => done(violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' | ')}`)),
          (error) => done([String(error)]));";
    assert_eq!(window.run_async(check, vec![]).await, json!([]), "{state}");
    let small = "
        return [...document.querySelectorAll('button, input, summary, [role=option]')].filter((target) => {
          const { width, height } = target.getBoundingClientRect();
          return width > 0 && (width < 24 || height < 24);
        }).map((target) => target.outerHTML)";
    assert_eq!(window.run(small, vec![]).await, json!([]), "{state}: targets under 24 pixels");
    let wide = "
        const page = document.documentElement;
        const outside = ({ left, right }) => right > page.clientWidth || left < 0;
        const beyond = [...document.querySelectorAll('body *')].filter((one) => outside(one.getBoundingClientRect()));
        return page.scrollWidth > page.clientWidth ? [page, ...beyond].map((one) => one.outerHTML.slice(0, 150)) : [];";
    assert_eq!(window.run(wide, vec![]).await, json!([]), "{state}: the page is wider than the window");
}
