//! The endpoint from outside: a real `valise-server` process on loopback, its people, their proposals, its editions.
