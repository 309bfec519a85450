//! `#[derive(Record)]` and `#[derive(Choice)]`: the definition of a kind of record as data. No behaviour lives here.

use proc_macro::TokenStream;
use quote::quote;
use syn::{Attribute, Data, DeriveInput, Error, Expr, ExprLit, Fields, Lit, LitInt, LitStr, Meta, Result, parse_macro_input};

/// Makes a struct a kind of record: `#[record(kind = "…", title = "…", icon = "…", parent = "…")]`, fields with
/// `#[field(required, list, filter, search = 1–255, pinyin, index, secret, set_by = "verb", default = "value")]`.
#[proc_macro_derive(Record, attributes(record, field))]
pub fn derive_record(input: TokenStream) -> TokenStream {
    record(&parse_macro_input!(input)).unwrap_or_else(Error::into_compile_error).into()
}

/// Makes an enum without fields a choice: its variants by their names in snake_case.
#[proc_macro_derive(Choice)]
pub fn derive_choice(input: TokenStream) -> TokenStream {
    choice(&parse_macro_input!(input)).unwrap_or_else(Error::into_compile_error).into()
}

fn record(input: &DeriveInput) -> Result<proc_macro2::TokenStream> {
    let Data::Struct(data) = &input.data else { return Err(Error::new_spanned(input, "a record is a struct")) };
    let Fields::Named(fields) = &data.fields else { return Err(Error::new_spanned(input, "a record's fields have names")) };
    let (mut kind, mut title, mut icon, mut parent) = (None, None, None, None);
    for attribute in input.attrs.iter().filter(|a| a.path().is_ident("record")) {
        attribute.parse_nested_meta(|meta| {
            let slot = match meta.path.get_ident().map(ToString::to_string).as_deref() {
                Some("kind") => &mut kind,
                Some("title") => &mut title,
                Some("icon") => &mut icon,
                Some("parent") => &mut parent,
                _ => return Err(meta.error("expected kind, title, icon or parent")),
            };
            *slot = Some(meta.value()?.parse::<LitStr>()?);
            Ok(())
        })?;
    }
    let missing = |what| Error::new_spanned(&input.ident, format!("#[record({what} = \"…\")] is missing"));
    let (kind, title, icon) = (kind.ok_or_else(|| missing("kind"))?, title.ok_or_else(|| missing("title"))?, icon.ok_or_else(|| missing("icon"))?);
    let parent_or_none = parent.as_ref().map_or_else(|| quote!(None), |parent| quote!(Some(#parent)));
    for named in [Some(&title), parent.as_ref()].into_iter().flatten() {
        if !fields.named.iter().any(|f| f.ident.as_ref().is_some_and(|ident| *ident == named.value())) {
            return Err(Error::new_spanned(named, "no such field"));
        }
    }

    let (mut defined, mut to, mut from) = (Vec::new(), Vec::new(), Vec::new());
    for field in &fields.named {
        let (ident, ty) = (field.ident.as_ref().expect("named"), &field.ty);
        let (name, doc) = (ident.to_string(), doc(&field.attrs));
        let Flags { required, list, filter, search, pinyin, index, secret, set_by, default } = flags(&field.attrs)?;
        let [set_by, default] = [set_by, default].map(|text| text.map_or_else(|| quote!(None), |text| quote!(Some(#text))));
        defined.push(quote! { ::qiheng_record::Field {
            name: #name, doc: #doc, ty: <#ty as ::qiheng_record::FieldValue>::TYPE, required: #required, list: #list, filter: #filter,
            search: #search, pinyin: #pinyin, index: #index, secret: #secret, set_by: #set_by, default: #default,
        } });
        to.push(quote! { ::qiheng_record::FieldValue::into_value(self.#ident) });
        from.push(quote! { #ident: ::qiheng_record::FieldValue::from_value(values.next().unwrap_or(::qiheng_record::Value::Null))
        .map_err(|problem| <Self as ::qiheng_record::Record>::KIND.error(#name, problem))? });
    }
    let (ident, doc) = (&input.ident, doc(&input.attrs));
    Ok(quote! {
        impl ::qiheng_record::Record for #ident {
            const NAME: &'static str = #kind;
            const KIND: &'static ::qiheng_record::Kind = &::qiheng_record::Kind {
                name: Self::NAME, icon: #icon, title: #title, parent: #parent_or_none, doc: #doc, fields: &[#(#defined),*],
            };
            fn into_values(self) -> ::std::vec::Vec<::qiheng_record::Value> { ::std::vec![#(#to),*] }
            fn from_values(values: ::std::vec::Vec<::qiheng_record::Value>) -> ::std::result::Result<Self, ::qiheng_record::FieldError> {
                let mut values = values.into_iter();
                Ok(Self { #(#from),* })
            }
        }
    })
}

#[derive(Default)]
struct Flags {
    required: bool,
    list: bool,
    filter: bool,
    search: u8,
    pinyin: bool,
    index: bool,
    secret: bool,
    set_by: Option<LitStr>,
    default: Option<LitStr>,
}

fn flags(attributes: &[Attribute]) -> Result<Flags> {
    let mut flags = Flags::default();
    for attribute in attributes.iter().filter(|a| a.path().is_ident("field")) {
        attribute.parse_nested_meta(|meta| {
            match meta.path.get_ident().map(ToString::to_string).as_deref() {
                Some("required") => flags.required = true,
                Some("list") => flags.list = true,
                Some("filter") => flags.filter = true,
                Some("pinyin") => flags.pinyin = true,
                Some("index") => flags.index = true,
                Some("secret") => flags.secret = true,
                Some("search") => flags.search = meta.value()?.parse::<LitInt>()?.base10_parse()?,
                Some("set_by") => flags.set_by = Some(meta.value()?.parse()?),
                Some("default") => flags.default = Some(meta.value()?.parse()?),
                _ => return Err(meta.error("expected required, list, filter, search, pinyin, index, secret, set_by or default")),
            }
            Ok(())
        })?;
    }
    Ok(flags)
}

fn choice(input: &DeriveInput) -> Result<proc_macro2::TokenStream> {
    let Data::Enum(data) = &input.data else { return Err(Error::new_spanned(input, "a choice is an enum")) };
    let (mut names, mut variants) = (Vec::new(), Vec::new());
    for variant in &data.variants {
        if !matches!(variant.fields, Fields::Unit) {
            return Err(Error::new_spanned(variant, "a choice's variants have no fields"));
        }
        names.push(snake_case(&variant.ident.to_string()));
        variants.push(&variant.ident);
    }
    let ident = &input.ident;
    Ok(quote! {
        impl #ident {
            /// The stable name.
            pub fn name(&self) -> &'static str { match self { #(Self::#variants => #names),* } }
            /// By its stable name.
            pub fn from_name(name: &str) -> ::std::option::Option<Self> { match name { #(#names => Some(Self::#variants),)* _ => None } }
        }
        impl ::qiheng_record::FieldValue for #ident {
            const TYPE: ::qiheng_record::FieldType = ::qiheng_record::FieldType::Choice { choices: &[#(#names),*] };
            fn into_value(self) -> ::qiheng_record::Value { ::qiheng_record::Value::Text(self.name().to_owned()) }
            fn from_value(value: ::qiheng_record::Value) -> ::std::result::Result<Self, ::qiheng_record::Problem> {
                let name = value.as_text().ok_or(::qiheng_record::Problem::Missing)?;
                Self::from_name(name).ok_or_else(|| ::qiheng_record::Problem::UnknownChoice(name.to_owned()))
            }
        }
    })
}

fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for (i, c) in name.chars().enumerate() {
        if c.is_uppercase() && i > 0 {
            snake.push('_');
        }
        snake.extend(c.to_lowercase());
    }
    snake
}

/// The first paragraph of the documentation comment.
fn doc(attributes: &[Attribute]) -> String {
    let mut lines = Vec::new();
    for attribute in attributes.iter().filter(|a| a.path().is_ident("doc")) {
        if let Meta::NameValue(pair) = &attribute.meta
            && let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &pair.value
        {
            lines.push(text.value().trim().to_owned());
        }
    }
    lines.into_iter().take_while(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}
