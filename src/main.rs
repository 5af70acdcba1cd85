//! Registers the element.

fn main() {
    #[cfg(target_arch = "wasm32")]
    implementum::element::define();
}
