//! The attributes that elements can have.

/// Writes the attributes and their names from one list.
macro_rules! attributes {
    ($($(#[$meta:meta])* $attribute:ident = $name:literal),+ $(,)?) => {
        /// An attribute, by its place in the list.
        #[derive(Clone, Copy)]
        #[allow(missing_docs)] // each is called what it is
        pub enum At {
            $($(#[$meta])* $attribute),+
        }

        /// The name of every attribute. Yew compares two elements place by place, since both have this
        /// one list: no element needs a map of its own, whose code would weigh two kilobytes.
        pub(super) const NAMES: &[&str] = &[$($(#[$meta])* $name),+];
    };
}

attributes! {
    Id = "id", Class = "class", Type = "type", Name = "name", Value = "value", For = "for", Role = "role",
    Lang = "lang", Title = "title", Tabindex = "tabindex", Hidden = "hidden", Scope = "scope", Colspan = "colspan",
    Rowspan = "rowspan", Min = "min", Max = "max", Rows = "rows", Accept = "accept", Autocomplete = "autocomplete",
    Novalidate = "novalidate", Href = "href", Target = "target", Rel = "rel", DataHead = "data-head",
    DataTheme = "data-theme", AriaLabel = "aria-label", AriaLabelledby = "aria-labelledby",
    AriaDescribedby = "aria-describedby", AriaHidden = "aria-hidden", AriaCurrent = "aria-current",
    AriaInvalid = "aria-invalid", AriaRequired = "aria-required", AriaDisabled = "aria-disabled", AriaExpanded = "aria-expanded",
    AriaPressed = "aria-pressed", AriaControls = "aria-controls", Readonly = "readonly", Disabled = "disabled",
    #[cfg(feature = "leader")] Inputmode = "inputmode",
    ViewBox = "viewBox",
    X = "x", Y = "y", Width = "width", Height = "height", Rx = "rx", Cx = "cx", Cy = "cy", R = "r", D = "d",
    Points = "points", Transform = "transform", TextAnchor = "text-anchor", Selected = "selected",
    #[cfg(feature = "leader")] AriaLive = "aria-live",
}
