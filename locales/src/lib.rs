//! qiheng-locales
