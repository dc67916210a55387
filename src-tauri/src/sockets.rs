//! No network, by the kernel. A strict content policy and blocked navigation still let WebKitGTK connect
//! (a clicked link, a preconnect); after this filter no process of the program can.

use std::collections::BTreeMap;

use libc::{AF_NETLINK, AF_UNIX, EACCES, SYS_io_uring_setup, SYS_socket, c_int};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
};

/// Refuses, from now on and for good, every socket but those that stay on this computer: local ones (the
/// display, D-Bus, a printer's queue) and netlink. io_uring goes too, which opens sockets its own way.
pub fn refuse_all_but_local() -> Result<(), seccompiler::Error> {
    let filter: BpfProgram = filter()?.try_into()?;
    seccompiler::apply_filter(&filter)
}

fn filter() -> Result<SeccompFilter, seccompiler::BackendError> {
    let elsewhere = SeccompRule::new(vec![is_not(AF_UNIX)?, is_not(AF_NETLINK)?])?;
    let rules = BTreeMap::from([(SYS_socket, vec![elsewhere]), (SYS_io_uring_setup, vec![])]);
    let refuse = SeccompAction::Errno(EACCES.unsigned_abs());
    SeccompFilter::new(rules, SeccompAction::Allow, refuse, std::env::consts::ARCH.try_into()?)
}

fn is_not(family: c_int) -> Result<SeccompCondition, seccompiler::BackendError> {
    let family = u64::from(family.unsigned_abs());
    SeccompCondition::new(0, SeccompCmpArgLen::Dword, SeccompCmpOp::Ne, family)
}

#[cfg(test)]
mod tests {
    use std::io::ErrorKind;
    use std::net::{TcpListener, UdpSocket};
    use std::os::unix::net::UnixStream;

    #[test]
    fn no_socket_leaves_this_computer_once_the_filter_is_on() {
        // The filter stays on its thread and those it starts, so the other tests are not under it.
        std::thread::spawn(|| {
            assert!(TcpListener::bind("127.0.0.1:0").is_ok(), "without the filter a socket opens");
            super::refuse_all_but_local().expect("the kernel takes the filter");
            let refused = [
                TcpListener::bind("127.0.0.1:0").map(drop),
                TcpListener::bind("[::1]:0").map(drop),
                UdpSocket::bind("127.0.0.1:0").map(drop),
            ];
            for tried in refused {
                assert_eq!(tried.map_err(|error| error.kind()), Err(ErrorKind::PermissionDenied));
            }
            assert!(UnixStream::pair().is_ok(), "local sockets stay: the display and D-Bus need them");
        })
        .join()
        .expect("the thread ends");
    }
}
