package org.zhicheng.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class SimulatorControllerTest {

    private final SimulatorModes modes = new SimulatorModes();
    private final MockMvc mvc =
            MockMvcBuilders.standaloneSetup(new SimulatorController(modes)).build();

    @Test
    void switchesASystem() throws Exception {
        set("sms", "{\"mode\":\"not-found\"}").andExpect(status().isNoContent());

        mvc.perform(get("/api/simulator/systems"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .json("{\"education\":\"normal\",\"sms\":\"not-found\",\"social-security\":\"normal\"}"));
        assertThat(modes.knowsPeople("sms")).isFalse();
    }

    @Test
    void refusesSystemsAndModesThatDoNotExist() throws Exception {
        set("tax", "{\"mode\":\"down\"}").andExpect(status().isNotFound());
        set("sms", "{\"mode\":\"asleep\"}").andExpect(status().isBadRequest());
        set("sms", "{}").andExpect(status().isBadRequest());

        assertThat(modes.all().values()).containsOnly(SimulatorMode.NORMAL);
    }

    @Test
    void letsOnePersonsRecordFailWhileTheSystemWorks() {
        assertThat(modes.works("education", SimulatorMode.NORMAL)).isTrue();
        assertThat(modes.works("education", SimulatorMode.DOWN)).isFalse();

        modes.set("education", SimulatorMode.DOWN);

        assertThat(modes.works("education")).isFalse();
        assertThat(modes.works("education", SimulatorMode.NORMAL)).isFalse();
        assertThat(modes.works("education", SimulatorMode.SLOW)).isFalse();
    }

    @Test
    void isAbsentUnlessSwitchedOn() {
        ApplicationContextRunner application =
                new ApplicationContextRunner().withUserConfiguration(SimulatorModes.class, SimulatorController.class);

        application.run(context -> assertThat(context).doesNotHaveBean(SimulatorController.class));
        application.withPropertyValues("zhicheng.simulators.enabled=true").run(context -> assertThat(context)
                .hasSingleBean(SimulatorController.class));
    }

    private ResultActions set(String system, String body) throws Exception {
        return mvc.perform(put("/api/simulator/systems/" + system)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
