package org.zhicheng.process.deploy;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.zhicheng.process.model.BundledModel;
import org.zhicheng.process.model.BundledModels;

/**
 * Deploys the diagrams, tables and forms that came with this release, each only where it is new or where the version in
 * use is an older one of ours. A model that a process admin deployed from Modeler stays in use until an admin restores
 * ours: a release never replaces it silently.
 */
@Component
class ModelDeployer implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);

    /** Tells our deployments from the ones made in Modeler. */
    static final String SOURCE = "zhicheng";

    private final RepositoryService repositoryService;
    private final DeployedModels deployed;
    private final BundledModels bundled;

    ModelDeployer(RepositoryService repositoryService, DeployedModels deployed, BundledModels bundled) {
        this.repositoryService = repositoryService;
        this.deployed = deployed;
        this.bundled = bundled;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<BundledModel> due = bundled.all().filter(this::due).toList();
        if (due.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment =
                repositoryService.createDeployment().name("zhicheng").source(SOURCE);
        due.forEach(model -> deployment.addString(model.fileName(), model.text()));
        deployment.deploy();
        LOG.info("Deployed {}", due.stream().map(BundledModel::fileName).toList());
    }

    private boolean due(BundledModel model) {
        return deployed.latest(model).map(inUse -> supersedes(model, inUse)).orElse(true);
    }

    private static boolean supersedes(BundledModel model, DeployedModels.InUse inUse) {
        if (!SOURCE.equals(inUse.source())) {
            LOG.info("{} stays as it was deployed by a process admin", model.fileName());
            return false;
        }
        return !model.text().equals(inUse.text());
    }
}
