"""One submission's own walls: namespaces, a private scratch, limits, no privileges (Linux)."""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal

NEWNS, NEWUTS, NEWIPC = 0x00020000, 0x04000000, 0x08000000
NEWUSER, NEWPID, NEWNET = 0x10000000, 0x20000000, 0x40000000
NOSUID, NODEV, NOEXEC = 2, 4, 8
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 1, 4, 24, 38

#: Bounds for one submission. Memory is watched over all of its processes together; the address
#: space of each one is bounded besides, so that a single request cannot outrun the watch.
MEMORY = 2 << 30
ADDRESS_SPACE = 6 << 30
PROCESSES = 64
FILE_SIZE = 64 << 20
SCRATCH = 128 << 20
OPEN_FILES = 512

_libc = ctypes.CDLL(None, use_errno=True)


def _call(name: str, *arguments: object) -> None:
    if getattr(_libc, name)(*arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")


#: The user that a grading root becomes: limits on processes do not hold for root.
NOBODY = 65534


def leave_root() -> None:
    """Become nobody in particular, for good, if this is root."""
    if os.getuid() != 0:
        return
    for covered in ("sys", "sysrq-trigger", "irq", "bus"):
        # bubblewrap covers these for root, who could write there. Nobody cannot, and the kernel
        # gives a submission a /proc of its own only where nothing is covered.
        _libc.umount2(f"/proc/{covered}".encode(), 0)
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)
    _call("prctl", PR_SET_DUMPABLE, 1, 0, 0, 0)  # else its own /proc would still be root's


def separate() -> None:
    """Leave for namespaces of one's own; the next fork is process 1 in them."""
    uid, gid = os.getuid(), os.getgid()
    _call("unshare", NEWUSER | NEWNS | NEWPID | NEWNET | NEWIPC | NEWUTS)
    _write("/proc/self/setgroups", "deny")
    _write("/proc/self/uid_map", f"{uid} {uid} 1")
    _write("/proc/self/gid_map", f"{gid} {gid} 1")


def scratch(*places: str) -> None:
    """Mount an empty, bounded, private file system on each place."""
    for place in places:
        size = f"size={SCRATCH},nr_inodes=20000,mode=0700".encode()
        _call("mount", b"tmpfs", place.encode(), b"tmpfs", NOSUID | NODEV, size)


def own_proc() -> None:
    """Show in /proc only the processes of this namespace, and let nobody nest further."""
    _call("mount", b"proc", b"/proc", b"proc", NOSUID | NODEV | NOEXEC, None)
    with contextlib.suppress(OSError):  # one wall more; the others stand without it
        _write("/proc/sys/user/max_user_namespaces", "0")


def limit(seconds: float) -> None:
    """Bound this process and all it starts."""
    cpu = int(seconds) + 5
    bounds = {
        resource.RLIMIT_AS: ADDRESS_SPACE,
        resource.RLIMIT_NPROC: PROCESSES,
        resource.RLIMIT_FSIZE: FILE_SIZE,
        resource.RLIMIT_NOFILE: OPEN_FILES,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_CPU: cpu,
    }
    for kind, bound in bounds.items():
        hard = resource.getrlimit(kind)[1]
        bound = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
        resource.setrlimit(kind, (bound, bound))
    # Python ignores it, so that writing too much raises an error instead of killing.
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def no_privileges() -> None:
    """Give up every capability for good."""
    _call("prctl", PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    for capability in range(64):
        if _libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
            break
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    _call("capset", header, (ctypes.c_uint32 * 6)())


def die_with_parent() -> None:
    """Be killed when the process that forked this one ends."""
    _call("prctl", PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def memory(proc: int, pid: int) -> int:
    """Bytes resident in a process and all its descendants.

    Parameters
    ----------
    proc : int
        An open descriptor of a /proc in which ``pid`` counts.
    pid : int
    """
    total, waiting, page = 0, [pid], resource.getpagesize()
    while waiting:
        each = waiting.pop()
        with contextlib.suppress(OSError, ValueError, IndexError):
            total += int(_read(proc, f"{each}/statm").split()[1]) * page
            handle = os.open(f"{each}/task", os.O_RDONLY | os.O_DIRECTORY, dir_fd=proc)
            try:
                threads = os.listdir(handle)
            finally:
                os.close(handle)
            for thread in threads:
                waiting += map(int, _read(proc, f"{each}/task/{thread}/children").split())
    return total


def _read(proc: int, name: str) -> str:
    handle = os.open(name, os.O_RDONLY, dir_fd=proc)
    try:
        return os.read(handle, 65536).decode()
    finally:
        os.close(handle)


def _write(path: str, text: str) -> None:
    handle = os.open(path, os.O_WRONLY)
    try:
        os.write(handle, text.encode())
    finally:
        os.close(handle)
