#include "prompts/desktop_prompts.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStandardPaths>
#include <memory>

namespace peilstok::ui {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Prompts)
};

QMessageBox* makeBox(QMessageBox::Icon icon, const QString& title, const QString& text, QWidget* parent) {
  auto* box = new QMessageBox(icon, title, text, QMessageBox::NoButton, parent);
  box->setTextFormat(Qt::PlainText);
  box->setAttribute(Qt::WA_DeleteOnClose);
  return box;
}

}  // namespace

void DesktopPrompts::chooseImportFile(QWidget* parent, const QString& folder, std::function<void(QString)> chosen) {
  auto* dialog = new QFileDialog(parent, Words::tr("Bestand kiezen"), folder,
                                 Words::tr("Exports (*.csv *.tsv *.txt *.json *.jsonl);;Alle bestanden (*)"));
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
  dialog->open();
}

void DesktopPrompts::choosePrinter(QWidget* parent, const QString& title, std::function<void(QPrinter&)> chosen) {
  // The dialog writes the choice into the printer, which must live until it was used.
  const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  auto* dialog = new QPrintDialog(printer.get(), parent);
  dialog->setWindowTitle(title);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  QObject::connect(dialog, &QDialog::accepted, dialog, [printer, chosen = std::move(chosen)] { chosen(*printer); });
  dialog->open();
}

void DesktopPrompts::choosePdfFile(QWidget* parent, const QString& name, std::function<void(QString)> chosen) {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  auto* dialog = new QFileDialog(parent, Words::tr("Opslaan als PDF"), folder, Words::tr("PDF (*.pdf)"));
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("pdf"));
  dialog->selectFile(name);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
  dialog->open();
}

void DesktopPrompts::chooseBoundaryFile(QWidget* parent, std::function<void(QString)> chosen) {
  auto* dialog = new QFileDialog(parent, Words::tr("Grenzen kiezen"), {},
                                 Words::tr("GeoJSON (*.geojson *.json);;Alle bestanden (*)"));
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
  dialog->open();
}

void DesktopPrompts::confirm(QWidget* parent, const QString& title, const QString& question, const QString& action,
                             std::function<void()> agreed) {
  QMessageBox* box = makeBox(QMessageBox::Question, title, question, parent);
  const QPushButton* yes = box->addButton(action, QMessageBox::AcceptRole);
  box->setDefaultButton(box->addButton(Words::tr("Niet doen"), QMessageBox::RejectRole));
  QObject::connect(yes, &QPushButton::clicked, box, std::move(agreed));
  box->open();
}

void DesktopPrompts::tell(QWidget* parent, const QString& title, const QString& text, const QString& detail,
                          std::function<void()> closed) {
  QMessageBox* box = makeBox(QMessageBox::Warning, title, text, parent);
  if (!detail.isEmpty()) box->setInformativeText(detail);
  box->addButton(Words::tr("Sluiten"), QMessageBox::AcceptRole);
  if (closed) QObject::connect(box, &QMessageBox::finished, box, [closed = std::move(closed)] { closed(); });
  box->open();
}

}  // namespace peilstok::ui
