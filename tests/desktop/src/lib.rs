//! Drives the real window.
