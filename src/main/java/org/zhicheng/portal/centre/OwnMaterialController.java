package org.zhicheng.portal.centre;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhicheng.declaration.applicant.ReuseDesk;
import org.zhicheng.declaration.centre.OwnMaterialDesk;
import org.zhicheng.declaration.form.FormView.FileView;
import org.zhicheng.portal.api.CurrentAccount;

/** Serves 我的材料, and what of it can be used again in a declaration that is being filled in. */
@RestController
@RequestMapping("/api")
@Tag(name = "materials")
class OwnMaterialController {

    private final OwnMaterialDesk materials;
    private final ReuseDesk reuse;
    private final CurrentAccount current;

    record UsedAgain(@NotNull String materialId) {}

    OwnMaterialController(OwnMaterialDesk materials, ReuseDesk reuse, CurrentAccount current) {
        this.materials = materials;
        this.reuse = reuse;
        this.current = current;
    }

    @Operation(summary = "我的材料: degrees, work history and files of all own declarations")
    @GetMapping("/me/materials")
    OwnMaterialDesk.OwnMaterialsView materials() {
        return materials.of(current.get());
    }

    @Operation(summary = "What of own earlier declarations can be used again in this one")
    @GetMapping("/tasks/{taskId}/used-before")
    ReuseDesk.Offer offer(@PathVariable String taskId) {
        return reuse.offer(taskId, current.get());
    }

    @Operation(summary = "Use a file of an own earlier declaration again: it is checked like any upload")
    @PostMapping("/tasks/{taskId}/materials/{slot}/used-before")
    @ResponseStatus(HttpStatus.CREATED)
    FileView reuse(@PathVariable String taskId, @PathVariable String slot, @Valid @RequestBody UsedAgain file) {
        return reuse.reuse(taskId, slot, file.materialId(), current.get());
    }
}
