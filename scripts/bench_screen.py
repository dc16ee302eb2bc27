"""A screen of its own in memory, and when a program that is started on it stands painted. Needs Xvfb and openbox."""
import mmap
import os
import pathlib
import struct
import subprocess
import time
import zlib

SETTLED = 4.0   # seconds without a change that is more than what a cursor or a counter makes
PATIENCE = 120
SAME = 0.97     # of the lines of pixels: the rest is a cursor or the place that has the focus


class Screen:
    def __init__(self, folder, size=(1366, 768)):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size[0]}x{size[1]}x24", "-fbdir", str(folder),
             "-nolisten", "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            self.display = ":" + told.readline().strip()
        self.environment = {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}
        self.manager = subprocess.Popen(["openbox"], env=self.environment, stderr=subprocess.DEVNULL)
        with open(pathlib.Path(folder) / "Xvfb_screen0", "rb") as file:
            self.picture = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        # The file is an X window dump: its header in numbers of four bytes, a table of colours, then the lines.
        header = struct.unpack(">25I", self.picture[:100])
        self.begin, self.stride = header[0] + 12 * header[19], header[12]
        time.sleep(1)

    def close(self):
        for process in (self.manager, self.server):
            process.terminate()
            process.wait()

    def lines(self, region):
        """What stands in a region (left, top, right, bottom) at this moment: a number for each line of pixels."""
        left, top, right, bottom = region
        starts = (self.begin + y * self.stride for y in range(top, bottom))
        return [zlib.crc32(self.picture[at + 4 * left:at + 4 * right]) for at in starts]

    def start(self, command, environment, region):
        """Milliseconds from the start of the command until a region looks as it stays, and then its PSS in MB."""
        seen = [(0.0, self.lines(region))]
        began = time.monotonic()
        process = subprocess.Popen(list(map(str, command)), env={**self.environment, **environment},
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            changed = began
            while time.monotonic() - changed < SETTLED or len(seen) == 1:
                if time.monotonic() - began > PATIENCE or process.poll() is not None:
                    raise RuntimeError(f"nothing was painted: {command[0]}")
                now, lines = time.monotonic(), self.lines(region)
                if lines != seen[-1][1]:
                    if not same(lines, seen[-1][1]):
                        changed = now
                    seen.append((now - began, lines))
                time.sleep(0.002)
            painted = next(at for at, lines in seen[1:] if same(lines, seen[-1][1]))
            return painted * 1000, pss(process.pid)
        finally:
            process.terminate()
            process.wait()
            time.sleep(0.5)  # until the screen is empty again


def same(one, other):
    return sum(a == b for a, b in zip(one, other)) >= SAME * len(one)


def pss(pid):
    for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0
