"""Network shares are told by the table of mounts."""

from __future__ import annotations

from pathlib import Path

import pytest

from proxywar.case import CaseStore
from proxywar.case.share import find_share
from proxywar.errors import CaseError

MOUNTS = r"""
/dev/sda1 / ext4 rw 0 0
server:/export /mnt/share nfs4 rw,vers=4.2 0 0
//nas/docs /mnt/with\040space cifs rw 0 0
tmpfs /mnt/share/local tmpfs rw 0 0
C:\134 /mnt/c 9p rw,aname=drvfs;path=C:\,trans=fd 0 0
none /mnt/sandbox 9p rw,trans=fd 0 0
me@host: /home/me/remote fuse.sshfs rw 0 0
""".lstrip()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/me/libya.case", None),
        ("/mnt/share/libya.case", "nfs4"),
        ("/mnt/share/local/libya.case", None),
        ("/mnt/shared/libya.case", None),
        ("/mnt/with space/libya.case", "cifs"),
        ("/mnt/c/libya.case", "9p (a Windows folder seen from Linux)"),
        ("/mnt/sandbox/libya.case", None),
        ("/home/me/remote/a/b.case", "fuse.sshfs"),
    ],
)
def test_the_nearest_mount_decides(path: str, kind: str | None) -> None:
    assert find_share(Path(path), mounts=MOUNTS) == kind


def test_a_later_mount_on_the_same_point_covers_an_earlier_one() -> None:
    assert find_share(Path("/mnt/share/a.case"), mounts=MOUNTS + "tmpfs /mnt/share tmpfs rw 0 0\n") is None


def test_a_windows_share_is_told_by_its_path() -> None:
    assert find_share(Path(r"\\nas\docs\libya.case"), mounts="") == "a Windows share"


def test_a_case_on_a_share_is_refused_with_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/x {tmp_path} nfs rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr("proxywar.case.share._MOUNTS", mounts)
    with pytest.raises(CaseError, match=r"PW504.*network share \(nfs\)"):
        CaseStore.open(tmp_path / "a.case", write=True)
    assert not (tmp_path / "a.case").exists()
