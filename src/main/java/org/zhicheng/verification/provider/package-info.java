/** Providers verify faces: Alipay, 江苏智慧人社, or simulators that say so. */
@Room(uses = {"alipay", "operation", "simulator", "start", "text"})
package org.zhicheng.verification.provider;

import org.zhicheng.Room;
