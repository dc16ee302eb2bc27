#include "prompts/desktop_prompts.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <memory>

#include "prompts/prompt_dialog.h"

namespace peilstok::ui {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Prompts)
};

}  // namespace

void DesktopPrompts::chooseImportFile(QWidget* parent, const QString& folder, std::function<void(QString)> chosen) {
  auto* dialog = new QFileDialog(parent, Words::tr("Bestand kiezen"), folder,
                                 Words::tr("Exports (*.csv *.tsv *.txt *.xlsx *.xlsm *.json *.jsonl *.xml *.rss *.atom "
                                           "*.eml *.mbox *.html *.htm);;Alle bestanden (*)"));
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
  chooseSaveFile(parent, Words::tr("Opslaan als PDF"), name, Words::tr("PDF (*.pdf)"), std::move(chosen));
}

void DesktopPrompts::chooseSaveFile(QWidget* parent, const QString& title, const QString& name, const QString& kind,
                                    std::function<void(QString)> chosen) {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  auto* dialog = new QFileDialog(parent, title, folder, kind);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QFileInfo(name).suffix());
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

void DesktopPrompts::chooseFile(QWidget* parent, const QString& title, std::function<void(QString)> chosen) {
  auto* dialog = new QFileDialog(parent, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
  dialog->open();
}

void DesktopPrompts::chooseFolder(QWidget* parent, const QString& title, std::function<void(QString)> chosen) {
  auto* dialog = new QFileDialog(parent, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
  dialog->open();
}

void DesktopPrompts::confirm(QWidget* parent, const QString& title, const QString& question, const QString& action,
                             std::function<void()> agreed) {
  auto* dialog =
      new PromptDialog(m_theme, {QStringLiteral("vraag"), title, question, {}, action, Words::tr("Annuleren")}, parent);
  QObject::connect(dialog, &QDialog::accepted, dialog, std::move(agreed));
  dialog->open();
}

void DesktopPrompts::tell(QWidget* parent, const QString& title, const QString& text, const QString& detail,
                          std::function<void()> closed) {
  auto* dialog = new PromptDialog(
      m_theme, {QStringLiteral("waarschuwing"), title, text, detail, Words::tr("Begrepen"), {}}, parent);
  if (closed) QObject::connect(dialog, &QDialog::finished, dialog, [closed = std::move(closed)] { closed(); });
  dialog->open();
}

}  // namespace peilstok::ui
