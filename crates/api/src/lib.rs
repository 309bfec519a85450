//! qiheng-api
