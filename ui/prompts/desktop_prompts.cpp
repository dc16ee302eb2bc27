#include "prompts/desktop_prompts.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace peilstok::ui {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Prompts)
};

}  // namespace

QString DesktopPrompts::chooseImportFile(QWidget* parent, const QString& folder) {
  return QFileDialog::getOpenFileName(parent, Words::tr("Bestand kiezen"), folder,
                                      Words::tr("Exports (*.csv *.tsv *.txt *.json *.jsonl);;Alle bestanden (*)"));
}

bool DesktopPrompts::confirm(QWidget* parent, const QString& title, const QString& question, const QString& action) {
  QMessageBox box(QMessageBox::Question, title, question, QMessageBox::NoButton, parent);
  box.setTextFormat(Qt::PlainText);
  const QPushButton* yes = box.addButton(action, QMessageBox::AcceptRole);
  box.setDefaultButton(box.addButton(Words::tr("Niet doen"), QMessageBox::RejectRole));
  box.exec();
  return box.clickedButton() == yes;
}

void DesktopPrompts::tell(QWidget* parent, const QString& title, const QString& text, const QString& detail) {
  QMessageBox box(QMessageBox::Warning, title, text, QMessageBox::NoButton, parent);
  box.setTextFormat(Qt::PlainText);
  if (!detail.isEmpty()) box.setInformativeText(detail);
  box.addButton(Words::tr("Sluiten"), QMessageBox::AcceptRole);
  box.exec();
}

}  // namespace peilstok::ui
