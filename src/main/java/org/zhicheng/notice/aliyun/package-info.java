/** Aliyun's SMS service carries notices. */
@Room(uses = {"notice", "operation"})
package org.zhicheng.notice.aliyun;

import org.zhicheng.Room;
