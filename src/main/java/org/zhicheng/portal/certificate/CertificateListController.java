package org.zhicheng.portal.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.certificate.list.CertificateListDesk;
import org.zhicheng.certificate.list.ListWish;
import org.zhicheng.certificate.list.ListedCertificate;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.portal.api.FileAnswer;

/** Serves 证书管理: the certificates that an office gave. What is searched for stays out of addresses, and so out of logs. */
@RestController
@RequestMapping("/api/office/certificates")
@Tag(name = "office")
class CertificateListController {

    private final CertificateListDesk desk;
    private final CurrentAccount current;

    /** @param page from 0, which is the first also where none is named */
    record Asked(
            @Size(max = 100) String text,

            @Pattern(regexp = "valid|revoked|corrected|changing|")
            String kind,

            @PositiveOrZero @Max(100_000) Integer page) {

        ListWish wish() {
            return new ListWish(
                    Objects.requireNonNullElse(text, ""),
                    Objects.requireNonNullElse(kind, ""),
                    Objects.requireNonNullElse(page, 0));
        }
    }

    CertificateListController(CertificateListDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(summary = "证书管理: the certificates of cases that went through the own offices, a page at a time")
    @PostMapping("/searches")
    CertificateListDesk.Found find(@Valid @RequestBody Asked asked) {
        return desk.find(asked.wish(), current.get());
    }

    @Operation(summary = "The list as CSV; each export is audited")
    @PostMapping("/exports/csv")
    void export(@Valid @RequestBody Asked asked, HttpServletResponse answer) throws IOException {
        List<ListedCertificate> lines = desk.export(asked.wish(), current.get());
        desk.write(lines, FileAnswer.begin(answer, "text/csv;charset=UTF-8", desk.fileName()));
    }
}
