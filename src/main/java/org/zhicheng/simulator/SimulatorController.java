package org.zhicheng.simulator;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Switches the simulators for their page and for tests; absent in production. */
@RestController
@RequestMapping("/api/simulator/systems")
@ConditionalOnBooleanProperty("zhicheng.simulators.enabled")
class SimulatorController {

    private final SimulatorModes modes;

    record Mode(SimulatorMode mode) {}

    SimulatorController(SimulatorModes modes) {
        this.modes = modes;
    }

    @GetMapping
    Map<String, SimulatorMode> all() {
        return modes.all();
    }

    @ApiResponse(responseCode = "204")
    @PutMapping("/{system}")
    ResponseEntity<Void> set(@PathVariable String system, @RequestBody Mode mode) {
        if (mode.mode() == null) {
            return ResponseEntity.badRequest().build();
        }
        return modes.set(system, mode.mode())
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }
}
