#pragma once
// How the bridge puts a question to the worker; for the files of the bridge alone.

#include "bridge/bridge.h"

namespace peilstok::ui {

template <class Work, class Deliver>
void Bridge::ask(Work work, Deliver deliver) {
  QMetaObject::invokeMethod(
      m_context,
      [this, work = std::move(work), deliver = std::move(deliver)] {
        auto answer = work(m_worker);
        const bool wrote = m_worker.wrote();
        toWindow([this, wrote, answer = std::move(answer), deliver] {
          deliver(answer);
          if (wrote) Q_EMIT written();
        });
      },
      Qt::QueuedConnection);
}

}  // namespace peilstok::ui
