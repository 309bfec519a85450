//! qiheng-archive
