#pragma once
// A card on A4.

#include <QPageLayout>

#include "cards/card_sheet.h"

class QPagedPaintDevice;

namespace peilstok::ui {

/// A4 upright with the margins of a letter.
QPageLayout cardPage();
/// Paints the card page after page, each with name, id, version, status and date in its foot. The device must have
/// the layout of `cardPage`. False when nothing could be painted on it.
bool printCard(const CardSheet& sheet, QPagedPaintDevice& device);
/// The same to a PDF file. False when it cannot be written.
bool writeCardPdf(const CardSheet& sheet, const QString& file);
/// "COM-02 Algemene videoboodschap.pdf", without what a file system refuses.
QString cardFileName(const CardSheet& sheet);

}  // namespace peilstok::ui
