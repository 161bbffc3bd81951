package org.zhicheng.material;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.zhicheng.material.pdf.Inspection;
import org.zhicheng.material.pdf.PdfInspection;
import org.zhicheng.problem.TryLaterException;

/** Inspects a file on its way in, and has it scanned (F01–F05). */
@Component
class FirstLook {

    private final PdfInspection inspection;
    private final VirusVerdicts viruses;

    FirstLook(PdfInspection inspection, VirusVerdicts viruses) {
        this.inspection = inspection;
        this.viruses = viruses;
    }

    /**
     * @throws MaterialRefusedException where the file cannot be taken
     * @throws TryLaterException where the file must be scanned and could not be
     */
    Inspection into(Path file, String fileName, String pointer) throws IOException {
        Inspection inspected = inspection.inspect(file, fileName, pointer);
        refuse(inspected);
        Inspection found = inspected.and(viruses.check(file, pointer));
        refuse(found);
        return found;
    }

    private static void refuse(Inspection found) {
        found.refusal().ifPresent(problem -> {
            throw new MaterialRefusedException(problem);
        });
    }
}
