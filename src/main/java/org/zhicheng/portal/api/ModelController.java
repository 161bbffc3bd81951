package org.zhicheng.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.declaration.admin.ModelDesk;
import org.zhicheng.declaration.admin.ModelDesk.ModelMove;
import org.zhicheng.declaration.admin.ModelDesk.ModelRow;
import org.zhicheng.text.Written;

/** Serves 流程模型 for process admins: the models in use, and the places of running cases. */
@RestController
@RequestMapping("/api/admin/models")
@Tag(name = "models")
class ModelController {

    private final ModelDesk desk;
    private final CurrentAccount current;

    /**
     * A request moves cases to the newest version of a model.
     *
     * @param caseNumber 办件编号 of one case; none for all of that version
     */
    record MoveCases(@Written String version, String caseNumber) {}

    ModelController(ModelDesk desk, CurrentAccount current) {
        this.desk = desk;
        this.current = current;
    }

    @Operation(summary = "Diagrams, tables and forms in use, and the cases that run by older versions")
    @GetMapping
    List<ModelRow> list() {
        return desk.list();
    }

    @Operation(summary = "恢复产品自带版本: the release's own version is deployed anew")
    @PostMapping("/{kind}/{key}/restored")
    List<ModelRow> restore(@PathVariable String kind, @PathVariable String key) {
        desk.restore(kind, key, current.get());
        return desk.list();
    }

    @Operation(
            summary =
                    "Bring running cases of an older version to the newest; what cannot be moved stays, and why is told")
    @PostMapping("/diagram/{key}/moves")
    ModelMove move(@PathVariable String key, @Valid @RequestBody MoveCases request) {
        return desk.move(key, request.version(), request.caseNumber(), current.get());
    }
}
