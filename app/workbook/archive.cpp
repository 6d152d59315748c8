#include "app/workbook/workbook.h"

#include <minizip/zip.h>

#include "app/workbook/parts.h"

namespace workbook {

std::string archive(const std::vector<Entry>& entries) {
    const Temporary file;
    if (!file.works()) return {};
    zipFile zip = zipOpen(file.path(), APPEND_STATUS_CREATE);
    if (zip == nullptr) return {};
    zip_fileinfo about = {};
    about.tmz_date.tm_year = 1980;   // the first day a ZIP can say, as in XLSX files
    about.tmz_date.tm_mday = 1;
    bool whole = true;
    for (const Entry& entry : entries) {
        whole = whole &&
                zipOpenNewFileInZip(zip, entry.name.c_str(), &about, nullptr, 0, nullptr, 0, nullptr,
                                    Z_DEFLATED, Z_DEFAULT_COMPRESSION) == ZIP_OK &&
                zipWriteInFileInZip(zip, entry.bytes.data(),
                                    static_cast<unsigned>(entry.bytes.size())) == ZIP_OK &&
                zipCloseFileInZip(zip) == ZIP_OK;
    }
    whole = zipClose(zip, nullptr) == ZIP_OK && whole;
    return whole ? file.bytes() : std::string();
}

}  // namespace workbook
