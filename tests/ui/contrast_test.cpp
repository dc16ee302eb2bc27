// Every colour of text keeps 4.5 : 1 on every background it stands on; what only draws keeps 3 : 1.

#include <QImage>
#include <QPainter>
#include <QtTest>

#include "theme/roles.h"
#include "theme/shapes.h"

using namespace peilstok::ui;

class ContrastTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void formula();
  void text_data();
  void text();
  void shapes_data();
  void shapes();
  void phasesDifferWithoutColour();
};

namespace {

void addBoth(const char* name, Role ink, Role ground) {
  QTest::addRow("%s, licht", name) << static_cast<int>(ink) << static_cast<int>(ground) << 0;
  QTest::addRow("%s, donker", name) << static_cast<int>(ink) << static_cast<int>(ground) << 1;
}

void columns() {
  QTest::addColumn<int>("ink");
  QTest::addColumn<int>("ground");
  QTest::addColumn<int>("scheme");
}

}  // namespace

void ContrastTest::formula() {
  QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
  QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
  QVERIFY(contrast(QColor("#777777"), Qt::white) < 4.5);  // the known near miss
  QVERIFY(contrast(QColor("#767676"), Qt::white) > 4.5);
}

void ContrastTest::text_data() {
  columns();
  for (const Role ground : {Role::surface, Role::panel, Role::raised, Role::selection}) {
    addBoth("tekst", Role::text, ground);
    addBoth("gedempt", Role::textMuted, ground);
  }
  for (const Role ground : {Role::upTint, Role::downTint, Role::neutralTint, Role::noticeTint})
    addBoth("tekst op tint", Role::text, ground);
  addBoth("gedempt op neutraal", Role::textMuted, Role::neutralTint);
  for (const Role ground : {Role::surface, Role::panel, Role::raised}) addBoth("accent", Role::accent, ground);
  addBoth("op accent", Role::onAccent, Role::accent);
  addBoth("op dringend", Role::onUrgent, Role::urgent);
  addBoth("op accent, aangewezen", Role::onAccent, Role::accentHover);
  addBoth("aanwijzing bij de muis", Role::panel, Role::text);
  for (const Role ground : {Role::selection, Role::noticeTint}) addBoth("knop zonder rand", Role::accent, ground);
  for (const Role ground : {Role::surface, Role::panel, Role::raised}) {
    addBoth("omhoog", Role::up, ground);
    addBoth("omlaag", Role::down, ground);
    addBoth("ontbreekt", Role::urgent, ground);
  }
  addBoth("gekozen", Role::down, Role::downTint);
  for (const Role ground : {Role::upTint, Role::downTint, Role::noticeTint})
    addBoth("gedempt op tint", Role::textMuted, ground);
}

void ContrastTest::text() {
  QFETCH(int, ink);
  QFETCH(int, ground);
  QFETCH(int, scheme);
  const auto of = [scheme](int role) { return colour(static_cast<Role>(role), static_cast<Scheme>(scheme)); };
  const double ratio = contrast(of(ink), of(ground));
  QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void ContrastTest::shapes_data() {
  columns();
  for (const Role phase :
       {Role::phaseRust, Role::phaseSluimerend, Role::phaseOplopend, Role::phaseEscalatie, Role::phaseNa})
    for (const Role ground : {Role::surface, Role::panel, Role::selection, Role::raised})
      addBoth("fase", phase, ground);
  // The ring lies outside what it is around, so on the ground of that; the outline of the tour lies over everything.
  for (const Role ground : {Role::surface, Role::panel, Role::selection, Role::raised, Role::noticeTint,
                            Role::neutralTint, Role::upTint, Role::downTint}) {
    addBoth("focus", Role::focus, ground);
    addBoth("kader van de rondleiding", Role::accent, ground);
  }
  for (const Role ground : {Role::surface, Role::panel, Role::raised}) addBoth("rand", Role::lineStrong, ground);
  addBoth("rand van een melding", Role::notice, Role::noticeTint);
  addBoth("oefenbalk op het venster", Role::notice, Role::surface);
  addBoth("teken bij wat op een naam lijkt", Role::notice, Role::panel);
  for (const Role status : {Role::down, Role::notice, Role::textMuted, Role::urgent})
    for (const Role ground : {Role::panel, Role::selection, Role::raised}) addBoth("status", status, ground);
  addBoth("politie", Role::urgent, Role::panel);
  addBoth("politie, gekozen", Role::urgent, Role::selection);
  addBoth("onderstreping omhoog", Role::up, Role::upTint);
  addBoth("onderstreping omlaag", Role::down, Role::downTint);
}

void ContrastTest::shapes() {
  QFETCH(int, ink);
  QFETCH(int, ground);
  QFETCH(int, scheme);
  const auto of = [scheme](int role) { return colour(static_cast<Role>(role), static_cast<Scheme>(scheme)); };
  const double ratio = contrast(of(ink), of(ground));
  QVERIFY2(ratio >= 3.0, qPrintable(QString::number(ratio)));
}

void ContrastTest::phasesDifferWithoutColour() {
  constexpr int side = 13;  // the smallest at which they are drawn, in the rows of the inbox
  std::vector<QImage> drawn;
  for (const PhaseStep& phase : allPhaseSteps()) {
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPhase(painter, QRectF(0, 0, side, side), phase, Qt::black);
    painter.end();
    for (std::size_t other = 0; other < drawn.size(); ++other) {
      int different = 0;
      for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
          if (qAbs(qGray(image.pixel(x, y)) - qGray(drawn[other].pixel(x, y))) > 96) ++different;
      QVERIFY2(different >= 12,
               qPrintable(QStringLiteral("%1 and %2: %3").arg(other).arg(drawn.size()).arg(different)));
    }
    drawn.push_back(image);
  }
}

QTEST_APPLESS_MAIN(ContrastTest)
#include "contrast_test.moc"
