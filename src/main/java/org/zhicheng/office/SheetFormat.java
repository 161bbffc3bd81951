package org.zhicheng.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhicheng.text.CsvSheet;
import org.zhicheng.text.Sheet;

/** A sheet format is a kind of file in which a list of cases is taken along. */
enum SheetFormat {
    CSV("text/csv;charset=UTF-8") {
        @Override
        Sheet open(String name, OutputStream target) throws IOException {
            return new CsvSheet(target);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        Sheet open(String name, OutputStream target) {
            return new ExcelSheet(name, target);
        }
    };

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract Sheet open(String name, OutputStream target) throws IOException;

    String mediaType() {
        return mediaType;
    }

    /** Gives the ending of the file's name. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SheetFormat> of(String code) {
        return Stream.of(values()).filter(format -> format.code().equals(code)).findFirst();
    }
}
