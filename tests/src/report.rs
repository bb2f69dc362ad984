//! What `naja check --types` and `--explain` say of the programs in `tests/report/`, and the page
//! of `--explain-html`, in headless Chromium where that is installed.

use std::path::Path;
use std::process::Command;

use naja::diagnostics::render;
use naja::driver::{self, Checked, Options, Timing};
use naja::report::{self, Explanation};
use naja_tests::{Folder, blessing, check_all, files, workspace};

#[test]
fn reports() {
    let scripts = files(&workspace().join("tests/report"), "py");
    assert!(!scripts.is_empty() || std::env::var_os("NAJA_TEST").is_some());
    check_all(&scripts, |path| {
        let (checked, options) = check(path)?;
        let types = driver::types(&checked, &options, &mut Timing::default()).map_err(rendered)?;
        let text = report::text(&explanation(path)?, false);
        compare(&path.with_extension("types"), &types)?;
        compare(&path.with_extension("explain"), &text)
    });
}

fn check(path: &Path) -> Result<(Checked, Options), String> {
    let options = Options { script: path.to_path_buf(), ..Options::default() };
    let outcome = driver::check(&options);
    let checked = outcome.result.ok_or_else(|| render::render_all(&outcome.diagnostics, false))?;
    Ok((checked, options))
}

fn rendered(problems: Vec<naja::diagnostics::Diagnostic>) -> String {
    render::render_all(&problems, false)
}

fn explanation(path: &Path) -> Result<Explanation, String> {
    let (checked, options) = check(path)?;
    let mut explanation =
        driver::explain(&checked, &options, &mut Timing::default()).map_err(rendered)?;
    // The same wherever the repository lies.
    explanation.file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(explanation)
}

fn compare(path: &Path, found: &str) -> Result<(), String> {
    if blessing() {
        return std::fs::write(path, found).map_err(|error| error.to_string());
    }
    let wanted = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
    if wanted == found {
        return Ok(());
    }
    Err(format!("{} says\n{wanted}\nfound\n{found}", path.display()))
}

fn page() -> String {
    let page = explanation(&workspace().join("tests/report/mixed.py")).map(|it| report::page(&it));
    page.unwrap_or_else(|problem| panic!("{problem}"))
}

#[test]
fn page_is_whole_and_self_contained() {
    let page = page();
    assert!(page.starts_with("<!DOCTYPE html>"));
    assert!(page.contains("<meta name=\"viewport\" content=\"width=device-width"));
    assert!(page.contains("prefers-color-scheme: dark"));
    for outside in ["http:", "https:", "<script", "<link", "src=", "url(", "@import"] {
        assert!(!page.contains(outside), "the page refers to something outside: {outside}");
    }
    for tag in
        ["html", "head", "body", "style", "ol", "ul", "li", "details", "summary", "code", "p"]
    {
        let opened =
            page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
        assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "<{tag}> is not closed");
    }
    let source = std::fs::read_to_string(workspace().join("tests/report/mixed.py"));
    let lines = source.expect("the program is there").lines().count();
    assert_eq!(page.matches("class=\"number\"").count(), lines);
    for class in ["raw", "guarded", "words", "runtime"] {
        assert!(page.contains(&format!("<li class=\"{class}\">")), "no line is {class}");
    }
    assert!(page.contains("while index &lt; count"), "text is escaped");
}

/// Measures the page as a browser lays it out.
fn measured(width: u32, dark: bool) -> Option<Vec<i64>> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let works = |name: &&&str| {
        Command::new(name).arg("--version").output().is_ok_and(|output| output.status.success())
    };
    let Some(browser) = names.iter().find(works) else {
        eprintln!("skipped: Chromium is not installed");
        return None;
    };
    let folder = Folder::new();
    // Windows narrower than 500 are not made: the page goes into a frame as wide as a phone.
    let frame = format!(
        "<!DOCTYPE html><iframe id=page src=page.html style='width:{width}px;height:800px;border:0'>\
         </iframe><script>onload = () => {{\
         const view = document.getElementById('page').contentWindow, root = view.document;\
         root.querySelectorAll('details').forEach(one => one.open = true);\
         const colour = name => (view.getComputedStyle(name).backgroundColor.match(/\\d+/g)\
             || [0]).slice(0, 3).reduce((sum, part) => sum + +part, 0);\
         const ink = (view.getComputedStyle(root.body).color.match(/\\d+/g) || [0])\
             .slice(0, 3).reduce((sum, part) => sum + +part, 0);\
         document.title = [view.innerWidth, root.documentElement.scrollWidth, \
             colour(root.body), ink, root.querySelector('.why').offsetHeight].join(' ');\
         }};</script>"
    );
    folder.write("page.html", &page());
    let main = folder.write("frame.html", &frame);
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files"])
        .arg(format!("--user-data-dir={}", folder.path.join("profile").display()))
        .arg(format!("--blink-settings=preferredColorScheme={}", if dark { 0 } else { 1 }))
        .args(["--virtual-time-budget=4000", "--dump-dom"])
        .arg(format!("file://{}", main.display()))
        .output()
        .expect("the browser starts");
    let dom = String::from_utf8_lossy(&output.stdout).into_owned();
    let title = dom.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
    let Some((title, _)) = title else {
        panic!("no measure: {dom}\n{}", String::from_utf8_lossy(&output.stderr))
    };
    Some(title.split(' ').map(|number| number.parse().expect("a number")).collect())
}

#[test]
fn page_fits_a_phone_and_follows_the_colour_scheme() {
    for (width, dark) in [(360, false), (360, true), (1200, false)] {
        let Some(measures) = measured(width, dark) else { return };
        let [inner, scroll, paper, ink, why] = measures[..] else { panic!("{measures:?}") };
        assert_eq!(inner, i64::from(width));
        assert!(scroll <= inner, "the page is {scroll} wide on a screen of {inner}");
        assert!(why > 0, "reasons can be opened");
        assert!((paper - ink).abs() > 400, "ink {ink} on paper {paper}");
        assert_eq!(paper < ink, dark, "ink {ink} on paper {paper}");
    }
}
