package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.record.employer.EmployerRegistration;
import org.zhicheng.record.employer.EmployersByHand;
import org.zhicheng.record.port.Employer;
import org.zhicheng.record.port.EmployerRegister;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.reference.DivisionDirectory;
import org.zhicheng.text.ReadAs;

/** Finds employers, and takes those that the register does not know. */
@RestController
@RequestMapping("/api/employers")
@Tag(name = "reference")
class EmployerController {

    private static final int SHORTEST_KEYWORD = 4;

    private final EmployerRegister employers;
    private final EmployersByHand employersByHand;
    private final EmployerRegistration registration;
    private final DivisionDirectory divisions;
    private final CurrentAccount current;
    private final Messages messages;

    record EmployerView(
            String id, String name, String uscc, String division, String divisionName, String type, String status) {}

    EmployerController(
            EmployerRegister employers,
            EmployersByHand employersByHand,
            EmployerRegistration registration,
            DivisionDirectory divisions,
            CurrentAccount current,
            Messages messages) {
        this.employers = employers;
        this.employersByHand = employersByHand;
        this.registration = registration;
        this.divisions = divisions;
        this.current = current;
        this.messages = messages;
    }

    @Operation(summary = "Employers by full name or unified social credit code (U02)")
    @GetMapping
    List<EmployerView> employers(@RequestParam String keyword) {
        if (ReadAs.organisation(keyword).length() < SHORTEST_KEYWORD) {
            throw new RefusedException(List.of(Problem.block("U02", "/employer", messages.say("U02"))));
        }
        List<Employer> byHand = employersByHand.search(keyword, current.get().id());
        return Stream.concat(registered(keyword, byHand), byHand.stream())
                .map(this::view)
                .toList();
    }

    @Operation(summary = "Enters an employer that the register does not know (U05)")
    @PostMapping
    EmployerView register(@RequestBody EmployerRegistration.Entry entry) {
        return view(registration.register(current.get().id(), entry));
    }

    @GetMapping("/{id}")
    EmployerView employer(@PathVariable String id) {
        return employers.find(id).map(this::view).orElseThrow(this::unknown);
    }

    /** Adds employers of the register; one that is down hides nothing that is found without it. */
    private Stream<Employer> registered(String keyword, List<Employer> byHand) {
        try {
            return employers.search(keyword).stream();
        } catch (RecordUnavailableException e) {
            if (byHand.isEmpty()) {
                throw new UnansweredSearchException(e);
            }
            return Stream.empty();
        }
    }

    private EmployerView view(Employer employer) {
        return new EmployerView(
                employer.id(),
                employer.name(),
                employer.uscc(),
                employer.division(),
                divisions.displayPath(employer.division()),
                employer.type(),
                employer.status());
    }

    private NotFoundException unknown() {
        return new NotFoundException(messages.say("api.not-found.detail"));
    }
}
