package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.declaration.admission.OfferedLevels;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.reference.DepartmentDirectory;
import org.zhicheng.reference.Division;
import org.zhicheng.reference.DivisionDirectory;
import org.zhicheng.reference.LevelName;
import org.zhicheng.reference.Specialty;
import org.zhicheng.reference.SpecialtyDirectory;

/** Serves the reference data that forms offer: divisions, specialties, levels, departments. */
@RestController
@RequestMapping("/api")
@Tag(name = "reference")
class ReferenceController {

    private final DivisionDirectory divisions;
    private final SpecialtyDirectory specialties;
    private final OfferedLevels levels;
    private final DepartmentDirectory departments;
    private final Messages messages;
    private final Clock clock;

    /**
     * A node is offered in the tree of specialties.
     *
     * @param note 示例 or 待核, where nobody confirmed it; null where it is as it is
     * @param path from the top down to it, where one was asked for
     */
    record Node(String code, String name, boolean leaf, String note, List<Step> path) {}

    record Step(String code, String name) {}

    /**
     * A choice offers a department.
     *
     * @param note 示例 where nobody confirmed it; null where it is as it is
     */
    record Choice(String code, String name, String note) {}

    /** @param code null where no department usually reviews this: then there are words only */
    record Suggested(String code, String name, String words) {}

    /**
     * A choice offers a level.
     *
     * @param closed whether it is shown and cannot be chosen (Z02)
     * @param note 待核 where nobody confirmed its name; null where it is as it is
     */
    record LevelChoice(String code, String name, boolean closed, String note) {}

    ReferenceController(
            DivisionDirectory divisions,
            SpecialtyDirectory specialties,
            OfferedLevels levels,
            DepartmentDirectory departments,
            Messages messages,
            Clock clock) {
        this.divisions = divisions;
        this.specialties = specialties;
        this.levels = levels;
        this.departments = departments;
        this.messages = messages;
        this.clock = clock;
    }

    @Operation(summary = "The divisions below one, offered today or on a day; the provinces without a parent")
    @GetMapping("/divisions")
    List<Node> divisions(
            @RequestParam(required = false) String parent,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on) {
        return divisions.children(parent, day(on)).stream()
                .map(division -> new Node(division.code(), division.name(), division.leaf(), null, null))
                .toList();
    }

    @GetMapping("/divisions/{code}")
    Node division(@PathVariable String code) {
        Division found = divisions.find(code).orElseThrow(this::unknown);
        List<Step> path = divisions.path(code).stream()
                .map(step -> new Step(step.code(), step.name()))
                .toList();
        return new Node(found.code(), found.name(), found.leaf(), null, path);
    }

    @Operation(summary = "The specialties below one, offered today or on a day; the series without a parent")
    @GetMapping("/specialties")
    List<Node> specialties(
            @RequestParam(required = false) String parent,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on) {
        return specialties.children(parent, day(on)).stream()
                .map(specialty -> node(specialty, null))
                .toList();
    }

    @GetMapping("/specialties/{code}")
    Node specialty(@PathVariable String code) {
        Specialty found = specialties.find(code).orElseThrow(this::unknown);
        List<Step> path = specialties.path(code).stream()
                .map(step -> new Step(step.code(), step.name()))
                .toList();
        return node(found, path);
    }

    @Operation(summary = "The levels of a specialty that can be declared, by the names that they have in it")
    @GetMapping("/specialties/{code}/levels")
    List<LevelChoice> levels(
            @PathVariable String code,
            @RequestParam(required = false) String business,
            @RequestParam(required = false) String division,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on) {
        Business wanted = "initial".equals(business) ? Business.INITIAL : Business.REVIEW;
        return levels.of(code, wanted, division, day(on)).stream()
                .map(this::choice)
                .toList();
    }

    @GetMapping("/departments")
    List<Choice> departments(
            @RequestParam String division,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on) {
        return departments.offered(division, day(on)).stream()
                .map(department -> new Choice(
                        department.code(),
                        department.name(),
                        department.sample() ? messages.say("reference.sample") : null))
                .toList();
    }

    @Operation(summary = "The department that usually reviews this specialty, among those of the division (M01)")
    @GetMapping("/departments/suggested")
    Suggested suggested(@RequestParam String division, @RequestParam String specialty) {
        return specialties
                .find(specialty)
                .flatMap(found -> departments.suggested(found.series(), division))
                .map(found -> new Suggested(
                        found.department().code(),
                        found.department().name(),
                        messages.say(
                                "department.suggested",
                                found.series(),
                                found.department().name())))
                .orElseGet(() -> new Suggested(null, null, messages.say("department.usual")));
    }

    /** Chooses the day whose offers count: today, or the day of a declaration that is being corrected. */
    private LocalDate day(LocalDate on) {
        return on == null ? LocalDate.now(clock) : on;
    }

    private Node node(Specialty specialty, List<Step> path) {
        String note = specialty.sample()
                ? messages.say("reference.sample")
                : specialty.confirmed() ? null : messages.say("reference.unconfirmed");
        return new Node(specialty.code(), specialty.name(), specialty.leaf(), note, path);
    }

    private LevelChoice choice(OfferedLevels.Offer offer) {
        LevelName level = offer.level();
        String name = messages.say("level." + level.level()) + "（" + level.name() + "）";
        return new LevelChoice(
                level.level(),
                offer.examOnly() ? messages.say("reference.level.exam-only", name) : name,
                offer.examOnly(),
                level.confirmed() ? null : messages.say("reference.unconfirmed"));
    }

    private NotFoundException unknown() {
        return new NotFoundException(messages.say("api.not-found.detail"));
    }
}
