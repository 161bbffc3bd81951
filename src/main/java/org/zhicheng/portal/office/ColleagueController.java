package org.zhicheng.portal.office;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.account.Account;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.review.leave.Colleagues;

/** Serves the people of the own offices, by whom lists of cases are narrowed. */
@RestController
@RequestMapping("/api/office/colleagues")
@Tag(name = "office")
class ColleagueController {

    private final Colleagues colleagues;
    private final CurrentAccount current;

    /** @param me whether it is oneself */
    record OfficeColleague(String id, String name, boolean me) {}

    ColleagueController(Colleagues colleagues, CurrentAccount current) {
        this.colleagues = colleagues;
        this.current = current;
    }

    @Operation(summary = "Who reviews in the own offices, oneself first; nobody where one has no office")
    @GetMapping
    List<OfficeColleague> own() {
        Account viewer = current.get();
        return colleagues.of(viewer.offices()).stream()
                .map(one -> new OfficeColleague(
                        one.id(), one.displayName(), one.id().equals(viewer.id())))
                .sorted(Comparator.comparing(one -> !one.me()))
                .toList();
    }
}
