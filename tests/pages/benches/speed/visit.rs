//! One visit to a page: a fresh browser, a slowed processor, and what is measured there.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use implementum_pages::{Browser, Finds as _, Options, Page, Role, Site};
use serde_json::{Value, json};

const RECORDER: &str = include_str!("recorder.js");
/// How many times slower the processor is made.
pub const SLOWED: u32 = 4;
/// A page of the same site with nothing on it: there the storage is filled, and the processor is known to the browser.
pub const BLANK: &str = "/blank";

/// What is measured: ours or theirs, in one state.
pub struct Side {
    /// Its server, with a page at [`BLANK`].
    pub site: Site,
    /// What stands in local storage when the page is opened.
    pub stored: Vec<(String, String)>,
    /// Where it is opened.
    pub address: String,
    /// What is waited for, and its text if it has one.
    pub ready: (&'static str, Option<&'static str>),
}

/// How long something took, in milliseconds.
pub struct Took {
    /// From the event to the end of the next drawing.
    pub to_paint: f64,
    /// What scripts took of it.
    pub scripts: f64,
}

/// A page that has been opened in a browser of its own.
pub struct Visit {
    /// From the start of the navigation until what is waited for is drawn, in milliseconds.
    pub load: f64,
    /// How many times slower the processor was, measured.
    pub slowed: f64,
    page: Page,
    _browser: Browser,
}

impl Visit {
    /// Opens the page with nothing in any cache.
    pub async fn begin(side: &Side) -> Result<Self> {
        let browser = Browser::start(options()).await?;
        let page = browser.open(side.site.url(BLANK)).await?;
        for (key, text) in &side.stored {
            page.store(key, text).await?;
        }
        let slowed = slow_down(&page).await?;
        let plan = json!({ "selector": side.ready.0, "text": side.ready.1 });
        page.before_load(&format!("const plan = {{ text: undefined, ...{} }};\n{RECORDER}", bare(plan))).await?;
        side.site.forget_requests();
        page.open(side.site.url(&side.address)).await?;
        page.cdp("Performance.enable", json!({})).await?;
        page.wait_until("bench.loaded !== null").await?;
        let load = number(&page.eval("bench.loaded").await?)?;
        Ok(Self { load, slowed, page, _browser: browser })
    }

    /// How many of these can be seen.
    pub async fn count(&self, selector: &str) -> Result<u64> {
        let count = self.page.eval(&format!("bench.count({})", json!(selector))).await?;
        count.as_u64().context("a number")
    }

    /// Chooses an answer that is not chosen, from letting go of the button on.
    pub async fn click(&self, place: usize) -> Result<Took> {
        let at = self.page.eval(&format!("bench.radio({place})")).await?;
        self.press_at(&at).await?;
        self.page.eval("(bench.next('click'), 0)").await?;
        let before = self.scripts().await?;
        self.let_go_at(&at).await?;
        let to_paint = number(&self.page.eval("bench.measured").await?)?;
        let scripts = self.scripts().await? - before;
        ensure!(self.page.eval("bench.aimed.checked").await? == true, "the answer that was clicked is not chosen");
        // The next one is not to meet the saving of this one.
        self.rest(400).await?;
        Ok(Took { to_paint, scripts })
    }

    /// Types into a text area as someone does who types well, and times each key from its going down.
    pub async fn keys(&self, place: usize, text: &str) -> Result<Vec<Took>> {
        let at = self.page.eval(&format!("bench.area({place})")).await?;
        self.press_at(&at).await?;
        self.let_go_at(&at).await?;
        self.rest(400).await?;
        let mut times = Vec::new();
        for letter in text.chars() {
            self.page.eval("(bench.next('keydown'), 0)").await?;
            let before = self.scripts().await?;
            let code = letter.to_ascii_uppercase();
            let key = json!({ "key": letter, "code": format!("Key{code}"), "windowsVirtualKeyCode": u32::from(code) });
            self.input("Input.dispatchKeyEvent", &key, json!({ "type": "keyDown", "text": letter })).await?;
            self.input("Input.dispatchKeyEvent", &key, json!({ "type": "keyUp" })).await?;
            let to_paint = number(&self.page.eval("bench.measured").await?)?;
            times.push(Took { to_paint, scripts: self.scripts().await? - before });
            self.rest(80).await?;
        }
        let typed = self.page.eval("bench.aimed.value").await?;
        ensure!(typed.as_str().is_some_and(|value| value.contains(text)), "what was typed is not there: {typed}");
        self.rest(400).await?;
        Ok(times)
    }

    /// Clicks what has this text, and gives the time until something else is there and drawn.
    pub async fn click_until(&self, text: &str, wanted: (&str, &str)) -> Result<f64> {
        let at = self.page.eval(&format!("bench.named('button', {})", json!(text))).await?;
        self.press_at(&at).await?;
        self.expect("click", wanted).await?;
        self.let_go_at(&at).await?;
        let time = number(&self.page.eval("bench.measured").await?)?;
        self.rest(400).await?;
        Ok(time)
    }

    /// Chooses a file, and gives the time until what it holds is there and drawn.
    pub async fn open_file(&self, file: &Path, wanted: (&str, &str)) -> Result<f64> {
        self.expect("input", wanted).await?;
        self.page.upload(file).await?;
        number(&self.page.eval("bench.measured").await?)
    }

    /// Chooses files, many at once, and gives the time until what they hold is there and drawn.
    pub async fn open_files(&self, files: &[PathBuf], wanted: (&str, &str)) -> Result<f64> {
        self.page.hold_file_dialogs(true).await?;
        self.page.by(Role::Button, "Välj filer").click().await?;
        self.expect("input", wanted).await?;
        self.page.upload_all(files).await?;
        number(&self.page.eval("bench.measured").await?)
    }

    /// The heap of the scripts after a collection, and the memory of the wasm, in bytes.
    pub async fn memory(&self) -> Result<(f64, f64)> {
        for _ in 0..3 {
            self.page.cdp("HeapProfiler.collectGarbage", json!({})).await?;
        }
        let heap = self.page.cdp("Runtime.getHeapUsage", json!({})).await?;
        Ok((number(&heap["usedSize"])?, number(&self.page.eval("bench.wasm()").await?)?))
    }

    /// What stands in local storage, all of it.
    pub async fn stored(&self) -> Result<String> {
        Ok(self.page.storage().await?.into_values().collect())
    }

    /// How long scripts have run so far, in milliseconds, by the browser's own account.
    async fn scripts(&self) -> Result<f64> {
        let metrics = self.page.cdp("Performance.getMetrics", json!({})).await?;
        let all = metrics["metrics"].as_array().context("a list of figures")?;
        let scripts = all.iter().find(|one| one["name"] == "ScriptDuration").context("the time of scripts")?;
        Ok(number(&scripts["value"])? * 1000.0)
    }

    /// The page itself.
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// Lets the page come to rest.
    pub async fn rest(&self, milliseconds: u32) -> Result<()> {
        self.page.eval(&format!("bench.rest({milliseconds}).then(() => 0)")).await.map(drop)
    }

    async fn expect(&self, event: &str, (selector, text): (&str, &str)) -> Result<()> {
        let wanted = format!("(bench.until({}, {}, {}), 0)", json!(event), json!(selector), json!(text));
        self.page.eval(&wanted).await.map(drop)
    }

    async fn press_at(&self, at: &Value) -> Result<()> {
        self.mouse("mouseMoved", at).await?;
        self.mouse("mousePressed", at).await?;
        self.rest(50).await
    }

    async fn let_go_at(&self, at: &Value) -> Result<()> {
        self.mouse("mouseReleased", at).await
    }

    async fn mouse(&self, kind: &str, at: &Value) -> Result<()> {
        let button = json!({ "x": at[0], "y": at[1], "button": "left", "clickCount": 1 });
        self.input("Input.dispatchMouseEvent", &button, json!({ "type": kind })).await
    }

    async fn input(&self, method: &str, what: &Value, more: Value) -> Result<()> {
        let mut all = what.clone();
        for (name, value) in more.as_object().into_iter().flatten() {
            all[name] = value.clone();
        }
        self.page.cdp(method, all).await.map(drop)
    }
}

/// A laptop whose screen does not wait for its beat: that would add up to 16.7 ms to every figure, to both alike, and
/// hide what the pages themselves take. With `BENCH_BEAT` it waits.
fn options() -> Options {
    let free = ["--disable-gpu-vsync", "--disable-frame-rate-limit"];
    let switches = if std::env::var_os("BENCH_BEAT").is_some() { &[][..] } else { &free[..] };
    let switches = switches.iter().map(ToString::to_string).collect();
    Options { patience: Duration::from_mins(1), is_new: true, switches, ..Options::laptop() }
}

/// Slows the processor down, and measures how much.
async fn slow_down(page: &Page) -> Result<f64> {
    const WORK: &str = "(() => { let best = Infinity; for (let turn = 0; turn < 5; turn++) {
        const from = performance.now(); let sum = 0; for (let i = 0; i < 2e7; i++) sum += i % 7;
        best = Math.min(best, performance.now() - from + sum * 0); } return best; })()";
    let before = number(&page.eval(WORK).await?)?;
    page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWED })).await?;
    Ok(number(&page.eval(WORK).await?)? / before)
}

/// JSON without what is nothing: a missing text means any.
fn bare(mut plan: Value) -> Value {
    if let Some(plan) = plan.as_object_mut() {
        plan.retain(|_, value| !value.is_null());
    }
    plan
}

fn number(value: &Value) -> Result<f64> {
    value.as_f64().with_context(|| format!("{value} is no number"))
}
