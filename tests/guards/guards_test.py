#!/usr/bin/env python3
"""The guards themselves must be able to fail: each is shown an offence and must name it."""
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import includes  # noqa: E402
import symbols  # noqa: E402
import window  # noqa: E402

with tempfile.TemporaryDirectory() as folder:
    src = pathlib.Path(folder)
    for name, text in {
        "model/bad.h": "#include <QString>\n",
        "weigh/bad.cpp": '#include "analyse/analyser.h"\n',
        "intake/bad.cpp": "#include <unistd.h>\n",
        "weigh/good.cpp": '#include "model/signal.h"\n#include <vector>\n',
    }.items():
        (src / name).parent.mkdir(parents=True, exist_ok=True)
        (src / name).write_text(text, encoding="utf-8")
    found = list(includes.offences(src))
    assert len(found) == 3, found

with tempfile.TemporaryDirectory() as folder:
    ui = pathlib.Path(folder)
    (ui / "bad.cpp").write_text("m_two->disconnect();\ndisconnect(w, nullptr, nullptr, nullptr);\n", encoding="utf-8")
    (ui / "good.cpp").write_text("m_two->disconnect(m_followed);\ndisconnect(m_watch);\n", encoding="utf-8")
    assert len(list(window.offences(ui))) == 2, list(window.offences(ui))

assert symbols.offences("a.o:  U _ZN7QStringC1EOS_\n"), "a Qt symbol went unseen"
assert symbols.offences("a.o:  U _ZTV7QObject\n"), "a Qt vtable went unseen"
assert not symbols.offences("a.o: 0000 T _ZN8peilstok5weigh5scoreEv\na.o: U _ZN8peilstok5QueryE\n"), "our own symbol was taken for Qt"
print("guards: each fails when it should")
