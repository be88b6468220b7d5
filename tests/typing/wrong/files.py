"""Mistakes with files."""

from allenorm import Structure, WellKnownFile
from allenorm.files import FileRequest, UnpackLimits, check_manifest, download, unpack
from allenorm.files import downlaod  # wrong: all


def use(*_: object) -> None: ...


def things(structure: Structure, file: WellKnownFile) -> None:
    use(download(structure))  # wrong: all
    use(download([structure]))  # wrong: all
    use(download(1.5))  # wrong: all
    use(download(None))  # wrong: all
    use(download(5, 5))  # wrong: all
    use(download(5, workers="4"))  # wrong: all
    use(download(5, manifest=5))  # wrong: all
    use(download(5, limits=10))  # wrong: all
    use(download(5, "folder", True))  # wrong: all
    use(download(5, dryrun=True))  # wrong: all
    use(structure.download())  # wrong: all
    use(file.download(overwrit=True))  # wrong: all


def results(file: WellKnownFile) -> None:
    result = file.download()
    use(result.outcom)  # wrong: all
    use(result.size + 1)  # wrong: all
    use(result.outcome == "done")  # wrong: pyright basedpyright mypy (ty: does not compare; pyrefly: does not compare)
    result.size = 5  # wrong: all
    use(download(5).path)  # wrong: all
    use(download(5, using=8000))  # wrong: all


def requests() -> None:
    use(FileRequest())  # wrong: all
    use(FileRequest("/x", size="5"))  # wrong: all
    use(FileRequest("/x", {"a": object()}))  # wrong: all
    use(FileRequest("/x", check=lambda path: ""))  # wrong: all


def archives() -> None:
    use(UnpackLimits(10))  # wrong: all
    use(unpack(5))  # wrong: all
    use(unpack("a.zip", limits={"size": 5}))  # wrong: all
    use(check_manifest())  # wrong: all
    use(check_manifest("m.json")[0].problems)  # wrong: all
