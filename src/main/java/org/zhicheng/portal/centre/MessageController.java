package org.zhicheng.portal.centre;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.declaration.centre.MessageDesk;
import org.zhicheng.portal.api.CurrentAccount;

/** Serves 消息: the notices that were sent to the person who asks. */
@RestController
@RequestMapping("/api/me")
@Tag(name = "messages")
class MessageController {

    private final MessageDesk desk;
    private final CurrentAccount current;

    record ChosenChannel(boolean byMail) {}

    MessageController(MessageDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(summary = "消息, the newest first")
    @GetMapping("/messages")
    MessageDesk.MessagesView messages(@RequestParam(defaultValue = "0") int first) {
        return desk.of(current.get(), first);
    }

    @Operation(summary = "A message was opened")
    @PutMapping("/messages/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String id) {
        desk.read(current.get(), id);
    }

    @Operation(summary = "全部标为已读; with a case only those about it")
    @PutMapping("/messages/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(@RequestParam(required = false) String about) {
        if (about == null) {
            desk.readAll(current.get());
        } else {
            desk.readAbout(current.get(), about);
        }
    }

    @Operation(summary = "How one is told about the own cases")
    @GetMapping("/notice-channel")
    MessageDesk.ChannelView channel() {
        return desk.channel(current.get());
    }

    @Operation(summary = "Choose how one is told about the own cases; about the account itself there is no choice")
    @PutMapping("/notice-channel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@Valid @RequestBody ChosenChannel channel) {
        desk.choose(current.get(), channel.byMail());
    }
}
