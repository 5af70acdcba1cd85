//! Registers the element.

fn main() {
    #[cfg(target_arch = "wasm32")]
    implementum::element::define();
}

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
