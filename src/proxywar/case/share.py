"""Tell whether a path lies on a network share, where SQLite's write-ahead log is not safe."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

NETWORK_FILESYSTEMS = frozenset(
    [
        "nfs",
        "nfs3",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "afs",
        "afpfs",
        "ncpfs",
        "ceph",
        "gfs",
        "gfs2",
        "glusterfs",
        "lustre",
        "beegfs",
        "ocfs2",
        "davfs",
        "fuse.sshfs",
        "fuse.glusterfs",
        "fuse.davfs",
        "fuse.davfs2",
        "fuse.ceph",
        "fuse.s3fs",
        "fuse.rclone",
        "fuse.smbnetfs",
    ]
)
"""Types of file system, as in the third column of /proc/mounts, that more than one machine may write to."""

_MOUNTS = Path("/proc/mounts")


def find_share(path: Path, *, mounts: str | None = None) -> str | None:
    """Return the kind of network share that a path lies on, or None.

    Args:
        path: A file or folder; it need not exist.
        mounts: Text in the form of /proc/mounts; the system's own by default (Linux; elsewhere only Windows
            paths that begin with two backslashes are told).
    """
    if PureWindowsPath(str(path)).drive.startswith("\\\\") and "\\" in str(path):
        return "a Windows share"
    if mounts is None:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape") if _MOUNTS.exists() else ""
    where = path.resolve()
    best, kind = -1, None
    for line in mounts.splitlines():
        columns = line.split(" ")
        if len(columns) < 4:
            continue
        point = Path(_unescape(columns[1]))
        # Later lines cover earlier ones on the same point.
        if (where == point or point in where.parents) and len(point.parts) >= best:
            best, kind = len(point.parts), _network_kind(columns[2], columns[3])
    return kind


def _network_kind(filesystem: str, options: str) -> str | None:
    if filesystem in NETWORK_FILESYSTEMS:
        return filesystem
    if filesystem == "9p" and "aname=drvfs" in options:
        return "9p (a Windows folder seen from Linux)"
    return None


def _unescape(point: str) -> str:
    for escape, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        point = point.replace(escape, character)
    return point
