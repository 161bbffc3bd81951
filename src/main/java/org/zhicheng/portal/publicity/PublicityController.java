package org.zhicheng.portal.publicity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.portal.api.SentFileName;
import org.zhicheng.publicity.PublishedDesk;
import org.zhicheng.publicity.objection.Filing;
import org.zhicheng.publicity.objection.ObjectionDesk;

/**
 * Answers anybody what is published, and takes objections (PB02, PB04). What is asked and sent stays out of addresses, and
 * so out of logs.
 */
@RestController
@RequestMapping("/api/publicity")
@Tag(name = "publicity")
class PublicityController {

    private final PublishedDesk published;
    private final ObjectionDesk objections;

    /** @param page from 0, which is the first also where none is named */
    record Search(
            @Size(max = 100) String name,
            @Size(max = 200) String office,
            @PositiveOrZero Integer page) {}

    record ObjectionSent(
            @NotNull @Size(max = 64) String publicityId,
            boolean anonymous,
            @Size(max = 100) String name,
            @Size(max = 200) String contact,
            @NotNull @Size(max = 5000) String facts,
            @Size(max = 10) List<@NotNull @Size(max = 64) String> files,
            @NotNull @Size(min = 16, max = 64) String requestKey) {}

    record Receipt(String receipt) {}

    record FileTaken(String id) {}

    record StateAsked(
            @NotNull @Size(max = 60) String receipt,
            @Size(max = 200) String contact) {}

    /** @param objection null where receipt and contact do not belong together */
    record StateTold(ObjectionDesk.Told objection) {}

    PublicityController(PublishedDesk published, ObjectionDesk objections) {
        this.published = published;
        this.objections = objections;
    }

    @Operation(summary = "What is published now, by name and office, a page at a time")
    @PostMapping("/searches")
    ResponseEntity<PublishedDesk.Found> search(@Valid @RequestBody Search search, HttpServletRequest request) {
        return ResponseEntity.ok()
                .header(PublicityPages.ROBOTS, PublicityPages.NO_ROBOTS)
                .body(published.find(
                        Objects.requireNonNullElse(search.name(), ""),
                        search.office(),
                        Objects.requireNonNullElse(search.page(), 0),
                        request.getRemoteAddr()));
    }

    @Operation(summary = "Objects to something that is published; the receipt number is told once")
    @PostMapping("/objections")
    @ResponseStatus(HttpStatus.CREATED)
    Receipt object(@Valid @RequestBody ObjectionSent sent, HttpServletRequest request) {
        Filing filing = new Filing(
                sent.publicityId(),
                sent.anonymous(),
                sent.name(),
                sent.contact(),
                sent.facts(),
                sent.files(),
                sent.requestKey());
        return new Receipt(objections.file(filing, request.getRemoteAddr()));
    }

    @Operation(
            summary = "A PDF that an objection is going to name by the id of this answer",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(path = "/objection-files", consumes = MediaType.APPLICATION_PDF_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileTaken attach(@RequestHeader(SentFileName.HEADER) String fileName, HttpServletRequest request)
            throws IOException {
        return new FileTaken(
                objections.attach(request.getInputStream(), SentFileName.of(fileName), request.getRemoteAddr()));
    }

    @Operation(summary = "What became of an objection, for who has its receipt number and its contact")
    @PostMapping("/objection-states")
    StateTold state(@Valid @RequestBody StateAsked asked, HttpServletRequest request) {
        return new StateTold(objections
                .ask(asked.receipt(), Objects.requireNonNullElse(asked.contact(), ""), request.getRemoteAddr())
                .orElse(null));
    }
}
