package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.declaration.outlook.Answers;
import org.zhicheng.declaration.outlook.OutlookDesk;

/** Answers everybody what can be declared, from when, and with which materials. */
@RestController
@RequestMapping("/api/outlooks")
@Tag(name = "outlook")
class OutlookController {

    private final OutlookDesk desk;

    OutlookController(OutlookDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "What somebody with these answers can declare, by the tables in use; nothing is kept")
    @PostMapping
    OutlookDesk.Prospect look(@Valid @RequestBody Answers answers, HttpServletRequest request) {
        return desk.look(answers, request.getRemoteAddr());
    }
}
