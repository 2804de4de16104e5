//! nginx, on a port of its own, with the files of a folder: for the bench.

use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// nginx at work; it ends with this.
pub struct Nginx {
    child: Child,
    pub host: String,
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Its workers end with it when it is asked to, and not when it is killed.
        let _ = Command::new("kill").arg("-TERM").arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
    }
}

/// Starts it; `None` where it isn't installed.
pub fn start(folder: &Path, room: &Path) -> Option<Nginx> {
    let program = ["/usr/sbin/nginx", "/usr/bin/nginx"].into_iter().find(|path| Path::new(path).exists())?;
    let port = TcpListener::bind("127.0.0.1:0").ok()?.local_addr().ok()?.port();
    let room = room.display();
    // As root it would take another user's rights, who may not read a folder of ours.
    let user = if Command::new("id").arg("-u").output().is_ok_and(|done| done.stdout == b"0\n") { "user root;" } else { "" };
    let config = format!(
        "daemon off; {user} worker_processes auto; pid {room}/nginx.pid; error_log {room}/nginx.log; events {{ worker_connections 2048; }}\n\
         http {{ access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;\n\
         client_body_temp_path {room}/t1; proxy_temp_path {room}/t2; fastcgi_temp_path {room}/t3; uwsgi_temp_path {room}/t4;\n\
         scgi_temp_path {room}/t5; server {{ listen 127.0.0.1:{port}; root {}; }} }}\n",
        folder.display()
    );
    let path = Path::new(&room.to_string()).join("nginx.conf");
    std::fs::write(&path, config).ok()?;
    let child = Command::new(program).arg("-c").arg(&path).stderr(Stdio::null()).spawn().ok()?;
    let nginx = Nginx { child, host: format!("127.0.0.1:{port}") };
    // It listens as soon as it can: ask until it does.
    (0..10_000_000).any(|_| TcpStream::connect(&nginx.host).is_ok()).then_some(nginx)
}
