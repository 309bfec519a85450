//! qiheng-domain
