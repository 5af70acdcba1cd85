//! Typed records over the flat document: one list gives the struct for reading, a handle per
//! field for writing, what files may hold, and the JSON Schema.

use std::marker::PhantomData;

use super::{Change, Document, Key, Kind, Place, Shape, Stored};

/// A handle on one field of a kind of record.
pub struct Field<T> {
    kind: Kind,
    name: &'static str,
    value: PhantomData<T>,
}

impl<T: Stored> Field<T> {
    /// The field of this name.
    pub const fn new(kind: Kind, name: &'static str) -> Self {
        Self { kind, name, value: PhantomData }
    }

    /// Where the field of one record stands. `id` is empty for the records that exist once.
    #[inline(never)]
    pub fn key(&self, id: &str) -> Key {
        Key { place: Place { kind: self.kind, id: id.to_owned() }, field: self.name }
    }

    /// The change that gives the field a value.
    pub fn set(&self, id: &str, value: T) -> Change {
        Change { key: self.key(id), value: Some(value.write()) }
    }

    /// What the document holds, or the default.
    pub fn read(&self, document: &Document, id: &str) -> T {
        T::read(document.value(&self.key(id)))
    }
}

/// What files may hold in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spec {
    /// The name in files.
    pub name: &'static str,
    /// What it accepts.
    pub shape: Shape,
}

/// Writes the fields of a record: `name in kind { field CONST: Type = "nameInFiles" }`.
macro_rules! fields {
    ($(#[$meta:meta])* $name:ident in $kind:expr; { $($(#[$doc:meta])* $field:ident $constant:ident: $type:ty = $wire:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(default))]
        pub struct $name {
            $($(#[$doc])* #[cfg_attr(not(target_arch = "wasm32"), schemars(rename = $wire))] pub $field: $type),+
        }

        impl $name {
            $($(#[$doc])* pub const $constant: $crate::domain::Field<$type> = $crate::domain::Field::new($kind, $wire);)+

            /// The fields, with what files may hold.
            pub const FIELDS: &'static [$crate::domain::Spec] = &[
                $($crate::domain::Spec { name: $wire, shape: <$type as $crate::domain::Stored>::SHAPE }),+
            ];
        }
    };
}
pub(crate) use fields;

/// Writes a record that is read as a whole: the same list.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident in $kind:expr; { $($(#[$doc:meta])* $field:ident $constant:ident: $type:ty = $wire:literal),+ $(,)? }) => {
        $crate::domain::record::fields! {
            $(#[$meta])* $name in $kind; { $($(#[$doc])* $field $constant: $type = $wire),+ }
        }

        impl $name {
            /// The record as the document holds it.
            pub(super) fn read(record: $crate::domain::document::Record) -> Self {
                let mut read = Self::default();
                $(record.fill(&mut read.$field, $wire);)+
                read
            }
        }
    };
}
pub(crate) use record;
