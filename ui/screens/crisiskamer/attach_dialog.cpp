#include "screens/crisiskamer/attach_dialog.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "app/attachments.h"
#include "bridge/text.h"
#include "screens/duiding/decide/field.h"
#include "widgets/labels.h"

namespace peilstok::ui {

AttachDialog::AttachDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, std::int64_t dossier,
                           std::filesystem::path file, const QString& function, QWidget* parent)
    : DossierActDialog(theme, bridge, std::move(knowledge), dossier, function, tr("Bijlage toevoegen"), parent),
      m_file(std::move(file)),
      m_text(new Field(theme, QStringLiteral("attachText"), tr("Wat is het?"), tr("Zonder namen van personen."), 2,
                       true)) {
  setObjectName(QStringLiteral("attachDialog"));
  page()->addWidget(makeLabel(windowTitle(), "title"));
  page()->addWidget(makeLabel(toQt(app::nameOf(m_file)), "strong"));
  page()->addWidget(
      makeLabel(tr("Peilstok bewaart de naam, de grootte en het kenmerk van het bestand, niet het bestand zelf. Laat "
                   "het dus staan "
                   "waar het hoort. Met het kenmerk is later na te gaan of het nog hetzelfde bestand is."),
                "muted"));
  page()->addWidget(m_text);
  m_text->watchNames();
  keepTyped("bijlage", {{"text", m_text}});
  addEnd(tr("&Toevoegen"), "attachClose", "attachGo");
  m_text->input()->setFocus();
}

void AttachDialog::lay() {
  wait();
  bridge().attach({dossier(), m_file, fromQt(m_text->text()), role()});
}

}  // namespace peilstok::ui
