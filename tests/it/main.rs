//! Every feature through its front door, with cases as data.
