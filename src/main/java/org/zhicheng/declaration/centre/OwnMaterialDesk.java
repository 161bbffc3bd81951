package org.zhicheng.declaration.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.centre.UsedBefore.UsedFile;
import org.zhicheng.declaration.centre.UsedBefore.UsedRow;
import org.zhicheng.material.Material;
import org.zhicheng.problem.Problem;
import tools.jackson.databind.JsonNode;

/** Shows a person the degrees, the work history and the files of all own declarations (我的材料). */
@Service
public class OwnMaterialDesk {

    private final UsedBefore used;

    public record OwnMaterialsView(List<RowView> degrees, List<RowView> jobs, List<OwnFileView> files) {}

    /** @param row by the keys of the form */
    public record RowView(JsonNode row, String caseId, String caseNumber, Instant savedAt) {

        public static RowView of(UsedRow used) {
            return new RowView(used.row(), used.declarationId(), used.caseNumber(), used.savedAt());
        }
    }

    /**
     * A view shows one file.
     *
     * @param name what it was uploaded for; null where that is not known any more
     * @param warnings what its checks said when it was uploaded
     * @param reusable whether it is offered again in another declaration
     * @param validUntil what the document says of itself; null where it says nothing
     */
    public record OwnFileView(
            String id,
            String fileName,
            String name,
            String caseId,
            String caseNumber,
            long size,
            int pages,
            Instant uploadedAt,
            List<Problem> warnings,
            LocalDate validUntil,
            boolean expired,
            boolean reusable,
            String url) {

        public static OwnFileView of(UsedFile used) {
            Material file = used.material();
            return new OwnFileView(
                    file.id(),
                    file.fileName(),
                    used.name(),
                    used.declaration().id(),
                    used.declaration().caseNumber(),
                    file.size(),
                    file.pages(),
                    file.uploadedAt(),
                    file.warnings(),
                    used.validUntil(),
                    used.expired(),
                    used.reusable(),
                    "/api/materials/" + file.id() + "/content");
        }
    }

    OwnMaterialDesk(UsedBefore used) {
        this.used = used;
    }

    @Transactional(readOnly = true)
    public OwnMaterialsView of(Account person) {
        return new OwnMaterialsView(
                used.degrees(person).stream().map(RowView::of).toList(),
                used.jobs(person).stream().map(RowView::of).toList(),
                used.files(person).stream().map(OwnFileView::of).toList());
    }
}
