<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AlternativesEditor</name>
    <message>
        <source>Set to</source>
        <translation>设为</translation>
    </message>
</context>
<context>
    <name>AskForData</name>
    <message>
        <source>Open data</source>
        <translation>打开数据</translation>
    </message>
    <message>
        <source>Tables ({patterns})</source>
        <translation>表格 ({patterns})</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Rows that the network learned from</source>
        <translation>网络学习用过的行</translation>
    </message>
    <message>
        <source>Rows that were set aside before training: the honest answer</source>
        <translation>训练前就留出的行：最真实的成绩</translation>
    </message>
    <message>
        <source>Rows that were watched while training</source>
        <translation>训练过程中用来观察的行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>measured on</source>
        <translation>评估数据</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>{rows} 行</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Drag layers here from the left, or press Tab and type what you look for. A network begins with an Input and ends with an Output.</source>
        <translation>从左侧把层拖到这里，或按 Tab 键输入要找的层。网络以 Input 开始，以 Output 结束。</translation>
    </message>
    <message>
        <source>The canvas is empty</source>
        <translation>画布是空的</translation>
    </message>
</context>
<context>
    <name>ClassModel</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>How many rows really are this</source>
        <translation>实际属于这一类的行数</translation>
    </message>
    <message>
        <source>Of all that are this, how many were called so</source>
        <translation>实际属于这一类的行中，有多少被认了出来</translation>
    </message>
    <message>
        <source>Of all that were called this, how many are</source>
        <translation>判为这一类的行中，有多少判对了</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本数</translation>
    </message>
</context>
<context>
    <name>ClassTable</name>
    <message>
        <source>Scores of every class</source>
        <translation>各类别的得分</translation>
    </message>
</context>
<context>
    <name>ClassesView</name>
    <message>
        <source>As right as it is sure?</source>
        <translation>把握与正确率相符吗？</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>How often right</source>
        <translation>正确率</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>How sure is it?</source>
        <translation>把握有多大？</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>as right as sure</source>
        <translation>完全相符</translation>
    </message>
    <message>
        <source>click a cell to see the samples</source>
        <translation>点击单元格查看样本</translation>
    </message>
    <message>
        <source>columns: what the network says</source>
        <translation>列：网络的预测</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>right {count}</source>
        <translation>正确 {count}</translation>
    </message>
    <message>
        <source>rows: what it is</source>
        <translation>行：实际类别</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>wrong {count}</source>
        <translation>错误 {count}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Build</source>
        <translation>搭建</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>跟随系统配色</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Pause or go on</source>
        <translation>暂停或继续</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>搜索全部</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Show the whole network</source>
        <translation>显示整个网络</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation>停止训练</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
</context>
<context>
    <name>Computer</name>
    <message>
        <source>Memory in use</source>
        <translation>已用内存</translation>
    </message>
    <message>
        <source>Processor, {cores} cores</source>
        <translation>处理器，{cores} 核</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{used} of {total} GB</source>
        <translation>{used} / {total} GB</translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Really {truth}, called {answer}: {count} of {total}</source>
        <translation>实际为 {truth}，预测为 {answer}：{total} 个中有 {count} 个</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Change source…</source>
        <translation>更换数据…</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>选择数据</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Reading the data…</source>
        <translation>正在读取数据…</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>数据行</translation>
    </message>
    <message>
        <source>This data cannot be used as it is</source>
        <translation>这份数据还不能直接使用</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤销上一步修改</translation>
    </message>
    <message>
        <source>the first {shown} of {total}</source>
        <translation>共 {total} 行，显示前 {shown} 行</translation>
    </message>
</context>
<context>
    <name>DataSide</name>
    <message>
        <source>Build a network for this →</source>
        <translation>为它搭建网络 →</translation>
    </message>
    <message>
        <source>Change the split</source>
        <translation>修改划分</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不用它</translation>
    </message>
    <message>
        <source>Leave {field} out</source>
        <translation>不用 {field}</translation>
    </message>
    <message>
        <source>Rows are divided once you have chosen what to predict.</source>
        <translation>选好预测目标后，数据就会划分。</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Train {train} · Validation {validation} · Test {test} rows</source>
        <translation>训练 {train} · 验证 {validation} · 测试 {test} 行</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>值得留意</translation>
    </message>
</context>
<context>
    <name>EvaluatePage</name>
    <message>
        <source>1 sample</source>
        <translation>1 个样本</translation>
    </message>
    <message>
        <source>After a run, this page shows how good its answers are on rows it has not seen.</source>
        <translation>训练结束后，这里显示网络对没见过的行预测得怎么样。</translation>
    </message>
    <message>
        <source>Click a point to see its row</source>
        <translation>点击一个点，查看它所在的行</translation>
    </message>
    <message>
        <source>Every row got the right answer. Click a cell to see some.</source>
        <translation>每一行都预测正确。点击单元格可以查看样本。</translation>
    </message>
    <message>
        <source>Farthest off</source>
        <translation>偏差最大</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>去训练</translation>
    </message>
    <message>
        <source>Measuring the run on rows it has not seen…</source>
        <translation>正在用没见过的行评估…</translation>
    </message>
    <message>
        <source>No mistakes</source>
        <translation>没有错误</translation>
    </message>
    <message>
        <source>Nothing to measure yet</source>
        <translation>还没有可评估的训练</translation>
    </message>
    <message>
        <source>Per class</source>
        <translation>各类别</translation>
    </message>
    <message>
        <source>Really {truth}, and called so</source>
        <translation>实际为 {truth}，预测正确</translation>
    </message>
    <message>
        <source>Really {truth}, called {answer}</source>
        <translation>实际为 {truth}，预测为 {answer}</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>查看训练</translation>
    </message>
    <message>
        <source>This run could not be measured</source>
        <translation>这次训练没能评估</translation>
    </message>
    <message>
        <source>When the run that goes on has ended, its answers on rows it has not seen are shown here.</source>
        <translation>正在进行的训练结束后，这里显示它对没见过的行的预测。</translation>
    </message>
    <message>
        <source>{count} samples, least sure first</source>
        <translation>{count} 个样本，把握最小的在前</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export to ONNX</source>
        <translation>导出为 ONNX</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>number, in the unit of your data</source>
        <translation>数值，单位与数据相同</translation>
    </message>
    <message>
        <source>number, may be missing</source>
        <translation>数值，可以缺失</translation>
    </message>
    <message>
        <source>picture, {width} × {height} pixels, {kind}, 0 to 255</source>
        <translation>图像，{width} × {height} 像素，{kind}，0 到 255</translation>
    </message>
    <message>
        <source>{count} numbers that add up to 1, one per class</source>
        <translation>{count} 个数，每类一个，总和为 1</translation>
    </message>
    <message>
        <source>{values} and {count} more</source>
        <translation>{values} 等，另有 {count} 个</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>After a run, its network can leave as one ONNX file that runs without NN Studio.</source>
        <translation>训练结束后，网络可以导出为一个 ONNX 文件，不装 NN Studio 也能运行。</translation>
    </message>
    <message>
        <source>Export to ONNX…</source>
        <translation>导出为 ONNX…</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>去训练</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>使用方法</translation>
    </message>
    <message>
        <source>Nothing to export yet</source>
        <translation>还没有可导出的网络</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>What the file gives</source>
        <translation>模型输出</translation>
    </message>
    <message>
        <source>What the file takes</source>
        <translation>模型输入</translation>
    </message>
    <message>
        <source>Your data as it is: everything that was done to it before training is inside.</source>
        <translation>直接用原始数据：训练前做的所有处理都在文件里。</translation>
    </message>
    <message>
        <source>on validation rows: {scores}</source>
        <translation>在验证集上：{scores}</translation>
    </message>
</context>
<context>
    <name>FailureCard</name>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>The run ended before it was done</source>
        <translation>训练中途结束了</translation>
    </message>
</context>
<context>
    <name>FieldModel</name>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>{count} classes to tell apart</source>
        <translation>区分 {count} 个类别</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>缺失 {count} 个</translation>
    </message>
</context>
<context>
    <name>FieldTable</name>
    <message>
        <source>As detected</source>
        <translation>按检测结果</translation>
    </message>
    <message>
        <source>Change the role of {field}</source>
        <translation>修改 {field} 的角色</translation>
    </message>
    <message>
        <source>Change the type of {field}</source>
        <translation>修改 {field} 的类型</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>1 field</source>
        <translation>1 个字段</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>{count} fields</source>
        <translation>{count} 个字段</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>A run is going on in “{name}”. Stop it?</source>
        <translation>“{name}”正在训练。要停止吗？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>NN Studio projects (*{suffix})</source>
        <translation>NN Studio 项目 (*{suffix})</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>要保存对“{name}”的修改吗？</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation>停止训练</translation>
    </message>
    <message>
        <source>Your changes are lost unless you save them.</source>
        <translation>不保存的话，修改会丢失。</translation>
    </message>
    <message>
        <source>this project</source>
        <translation>这个项目</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Few rows of {name}</source>
        <translation>{name} 的行很少</translation>
    </message>
    <message>
        <source>Filled with the median of the training rows.</source>
        <translation>用训练集的中位数填补。</translation>
    </message>
    <message>
        <source>Filled with the median, and a yes/no field tells the network where.</source>
        <translation>用中位数填补，并用一个是/否字段告诉网络哪里缺失。</translation>
    </message>
    <message>
        <source>It cannot help to tell rows apart.</source>
        <translation>它无助于区分各行。</translation>
    </message>
    <message>
        <source>Missing counts as a value of its own.</source>
        <translation>缺失算作一个单独的取值。</translation>
    </message>
    <message>
        <source>No gaps, no field that is the same in every row.</source>
        <translation>没有缺失，也没有每行都相同的字段。</translation>
    </message>
    <message>
        <source>Nothing stands out</source>
        <translation>没有异常</translation>
    </message>
    <message>
        <source>Only {count} rows</source>
        <translation>只有 {count} 行</translation>
    </message>
    <message>
        <source>The table says what is done with each.</source>
        <translation>表格里写明了每个字段如何处理。</translation>
    </message>
    <message>
        <source>What is measured depends much on which rows are tested. Try other seeds of the split.</source>
        <translation>结果在很大程度上取决于哪些行用于测试。换几个划分的随机种子试试。</translation>
    </message>
    <message>
        <source>{count} more fields have gaps or do not vary</source>
        <translation>另有 {count} 个字段有缺失或没有变化</translation>
    </message>
    <message>
        <source>{least} of them against {most} of {other}. Look at recall and F1, not only at accuracy.</source>
        <translation>只有 {least} 行，而 {other} 有 {most} 行。除了准确率，也要看召回率和 F1。</translation>
    </message>
    <message>
        <source>{name} is missing in {share}</source>
        <translation>{name} 缺失 {share}</translation>
    </message>
    <message>
        <source>{name} is the same in every row</source>
        <translation>{name} 每行都相同</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>GalleryModel</name>
    <message>
        <source>Image {number}: {label}</source>
        <translation>图像 {number}：{label}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Finds every command, layer, field and run (Ctrl+K)</source>
        <translation>查找所有命令、层、字段和训练 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>搜索全部</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>saved at {time}</source>
        <translation>{time} 已保存</translation>
    </message>
    <message>
        <source>saved just now</source>
        <translation>刚刚保存</translation>
    </message>
    <message>
        <source>saved {minutes} min ago</source>
        <translation>{minutes} 分钟前保存</translation>
    </message>
    <message>
        <source>saved {seconds} s ago</source>
        <translation>{seconds} 秒前保存</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>属性</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Language of the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Library</source>
        <translation>层库</translation>
    </message>
    <message>
        <source>No such layer</source>
        <translation>没有这样的层</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Try another word for it.</source>
        <translation>换个说法试试。</translation>
    </message>
</context>
<context>
    <name>LibraryList</name>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
</context>
<context>
    <name>LineChart</name>
    <message>
        <source>best {value} at {x}</source>
        <translation>第 {x} 轮最佳 {value}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Build a network for the data</source>
        <translation>为数据搭建网络</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
</context>
<context>
    <name>NetworkPanel</name>
    <message>
        <source>Drag from the right side of one layer to the left side of another to connect them.</source>
        <translation>从一个层的右侧拖到另一个层的左侧，就能把它们连起来。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Memory to train</source>
        <translation>训练所需内存</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>乘加运算</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Nothing is connected yet. Drag from the circle at the right of a layer to one at the left of another.</source>
        <translation>还没有连线。从一个层右侧的圆点拖到另一个层左侧的圆点。</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>NodePanel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Before the run</source>
        <translation>训练之前</translation>
    </message>
    <message>
        <source>Choose data and build a network to see what a run will take.</source>
        <translation>选好数据、搭好网络后，这里显示训练需要什么。</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>需要先解决</translation>
    </message>
    <message>
        <source>Show in Build</source>
        <translation>在“搭建”中查看</translation>
    </message>
    <message>
        <source>Show in Data</source>
        <translation>在“数据”中查看</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 个</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>A number above {low} and below {high}.</source>
        <translation>大于 {low} 且小于 {high} 的数。</translation>
    </message>
    <message>
        <source>A number above {low} and up to {high}.</source>
        <translation>大于 {low}、不超过 {high} 的数。</translation>
    </message>
    <message>
        <source>A number from {low} and below {high}.</source>
        <translation>不小于 {low} 且小于 {high} 的数。</translation>
    </message>
    <message>
        <source>A number from {low} to {high}.</source>
        <translation>{low} 到 {high} 之间的数。</translation>
    </message>
    <message>
        <source>A number.</source>
        <translation>一个数。</translation>
    </message>
    <message>
        <source>A whole number from {low} to {high}.</source>
        <translation>{low} 到 {high} 之间的整数。</translation>
    </message>
    <message>
        <source>A whole number.</source>
        <translation>一个整数。</translation>
    </message>
</context>
<context>
    <name>NumbersView</name>
    <message>
        <source>Answer</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Answer minus truth</source>
        <translation>预测 − 实际</translation>
    </message>
    <message>
        <source>Answer: {target}</source>
        <translation>预测：{target}</translation>
    </message>
    <message>
        <source>Answers against the truth</source>
        <translation>预测与实际</translation>
    </message>
    <message>
        <source>How far off?</source>
        <translation>偏差有多大？</translation>
    </message>
    <message>
        <source>Really</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Really: {target}</source>
        <translation>实际：{target}</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>on average {mean}</source>
        <translation>平均 {mean}</translation>
    </message>
    <message>
        <source>on the line: exactly right</source>
        <translation>线上：完全正确</translation>
    </message>
    <message>
        <source>right of 0: too high</source>
        <translation>0 右侧：偏高</translation>
    </message>
    <message>
        <source>up: what the network says, across: what it is</source>
        <translation>纵轴：网络的预测，横轴：实际值</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Largest difference {difference} of {scale} on {rows} rows.</source>
        <translation>在 {rows} 行上，最大差异为 {difference}（数值最大为 {scale}）。</translation>
    </message>
    <message>
        <source>No file was written</source>
        <translation>没有写入文件</translation>
    </message>
    <message>
        <source>Same answers as here</source>
        <translation>预测与这里一致</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>The file is kept only if it answers like the network.</source>
        <translation>只有预测与网络一致，文件才会保留。</translation>
    </message>
    <message>
        <source>Writing the file and comparing its answers…</source>
        <translation>正在写入文件并比对预测…</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Steps per epoch</source>
        <translation>每轮步数</translation>
    </message>
    <message>
        <source>Test rows</source>
        <translation>测试行数</translation>
    </message>
    <message>
        <source>Training rows</source>
        <translation>训练行数</translation>
    </message>
    <message>
        <source>Validation rows</source>
        <translation>验证行数</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>Copy values</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Nothing yet. Projects you save or open show here.</source>
        <translation>还没有。保存或打开过的项目会显示在这里。</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Rows</source>
        <translation>数据行</translation>
    </message>
</context>
<context>
    <name>RunCharts</name>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>steps/s</source>
        <translation>步/秒</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>{value} so far</source>
        <translation>目前 {value}</translation>
    </message>
</context>
<context>
    <name>RunHeader</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Ends the run and keeps what was learned</source>
        <translation>结束训练，保留学到的结果</translation>
    </message>
    <message>
        <source>Goes on with this run where it stopped</source>
        <translation>从停下的地方继续这次训练</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>第 {number} 次训练</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping, and keeping what was learned…</source>
        <translation>正在停止，并保留学到的结果…</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>再次训练</translation>
    </message>
    <message>
        <source>best at epoch {epoch}</source>
        <translation>第 {epoch} 轮最佳</translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}</source>
        <translation>第 {epoch} / {epochs} 轮</translation>
    </message>
    <message>
        <source>{where}, paused</source>
        <translation>{where}，已暂停</translation>
    </message>
</context>
<context>
    <name>RunModel</name>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Val. loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Val. {metric}</source>
        <translation>验证{metric}</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete a run</source>
        <translation>删除训练</translation>
    </message>
    <message>
        <source>Delete {run}? Its curves and its trained network go with it.</source>
        <translation>要删除{run}吗？它的曲线和训练好的网络会一并删除。</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <source>Show in Evaluate</source>
        <translation>在“评估”中查看</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 个</translation>
    </message>
    <message>
        <source>says {answer}, really {truth}</source>
        <translation>预测为 {answer}，实际为 {truth}</translation>
    </message>
    <message>
        <source>says {answer}, {percent} % sure</source>
        <translation>预测为 {answer}，把握 {percent} %</translation>
    </message>
</context>
<context>
    <name>SchedulePreview</name>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Add {layer}</source>
        <translation>添加 {layer}</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Search commands, layers, nodes, fields and runs</source>
        <translation>搜索命令、层、节点、字段和训练</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search layers</source>
        <translation>搜索层</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
</context>
<context>
    <name>SelectionPanel</name>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n 个层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n 条连线</numerusform>
        </translation>
    </message>
    <message>
        <source>A link carries what one layer gives to another.</source>
        <translation>连线把一个层的输出传给另一个层。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>{count} parameters together.</source>
        <translation>共 {count} 个参数。</translation>
    </message>
</context>
<context>
    <name>SequenceEditor</name>
    <message>
        <source>Numbers with × between them, such as 4 × 8.</source>
        <translation>用 × 隔开的数，例如 4 × 8。</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Change {setting}</source>
        <translation>修改{setting}</translation>
    </message>
    <message>
        <source>Seed and device</source>
        <translation>随机种子与设备</translation>
    </message>
</context>
<context>
    <name>ShapesCard</name>
    <message>
        <source>Shapes</source>
        <translation>形状</translation>
    </message>
</context>
<context>
    <name>SizesEditor</name>
    <message>
        <source>{title}, {place} of {count}</source>
        <translation>{title}，{place} / {count}</translation>
    </message>
</context>
<context>
    <name>SnippetCard</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Needs only: pip install onnxruntime numpy</source>
        <translation>只需要：pip install onnxruntime numpy</translation>
    </message>
    <message>
        <source>Python code that uses the file</source>
        <translation>使用该文件的 Python 代码</translation>
    </message>
</context>
<context>
    <name>SourceChooser</name>
    <message>
        <source>A table of your own as a CSV file: open one, or drop it anywhere on this page.</source>
        <translation>自己的 CSV 表格：打开一个，或拖到本页任意位置。</translation>
    </message>
    <message>
        <source>Built-in data</source>
        <translation>内置数据</translation>
    </message>
    <message>
        <source>Keep the data</source>
        <translation>保留现有数据</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Toy points</source>
        <translation>玩具数据</translation>
    </message>
    <message>
        <source>What should the network learn from?</source>
        <translation>让网络从什么数据中学习？</translation>
    </message>
</context>
<context>
    <name>SplitBar</name>
    <message>
        <source>Train {train}, validation {validation}, test {test}</source>
        <translation>训练 {train}，验证 {validation}，测试 {test}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>1 problem</source>
        <translation>1 个问题</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>{count} layers</source>
        <translation>{count} 个层</translation>
    </message>
    <message>
        <source>{count} multiply-adds</source>
        <translation>{count} 次乘加</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} 个参数</translation>
    </message>
    <message>
        <source>{count} problems</source>
        <translation>{count} 个问题</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>≈ {size} to train</source>
        <translation>训练约需 {size}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Build</source>
        <translation>搭建</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>选择数据</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Show problem</source>
        <translation>查看问题</translation>
    </message>
    <message>
        <source>Show training</source>
        <translation>查看训练</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Change how the data is read</source>
        <translation>修改读取方式</translation>
    </message>
    <message>
        <source>Change source…</source>
        <translation>更换数据…</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>选项…</translation>
    </message>
    <message>
        <source>Reading again…</source>
        <translation>正在重新读取…</translation>
    </message>
    <message>
        <source>Reading options…</source>
        <translation>读取选项…</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>A class: {field}</source>
        <translation>类别：{field}</translation>
    </message>
    <message>
        <source>A number: {field}</source>
        <translation>数值：{field}</translation>
    </message>
    <message>
        <source>Choose a field…</source>
        <translation>选择字段…</translation>
    </message>
    <message>
        <source>Choose the field that holds the answer.</source>
        <translation>选择存放答案的字段。</translation>
    </message>
    <message>
        <source>Field to predict</source>
        <translation>要预测的字段</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Predict {field}</source>
        <translation>预测 {field}</translation>
    </message>
    <message>
        <source>What should it predict?</source>
        <translation>要预测什么？</translation>
    </message>
    <message>
        <source>{count} classes</source>
        <translation>{count} 个类别</translation>
    </message>
    <message>
        <source>{count} classes, {least} to {most} rows each</source>
        <translation>{count} 个类别，每类 {least} 到 {most} 行</translation>
    </message>
    <message>
        <source>{count} classes, {most} rows each</source>
        <translation>{count} 个类别，每类 {most} 行</translation>
    </message>
    <message>
        <source>{low} to {high}, median {median}</source>
        <translation>{low} 到 {high}，中位数 {median}</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>至少 %n 个字符。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Train</name>
    <message>
        <source>stopped by you after {epochs} epochs, {time}</source>
        <translation>手动停止于第 {epochs} 轮，用时 {time}</translation>
    </message>
    <message>
        <source>stopped early after {epochs} epochs, {time}</source>
        <translation>早停于第 {epochs} 轮，用时 {time}</translation>
    </message>
    <message>
        <source>{count} h left</source>
        <translation>还需 {count} 小时</translation>
    </message>
    <message>
        <source>{count} min left</source>
        <translation>还需 {count} 分钟</translation>
    </message>
    <message>
        <source>{count} s left</source>
        <translation>还需 {count} 秒</translation>
    </message>
    <message>
        <source>{epochs} epochs in {time}</source>
        <translation>{epochs} 轮，用时 {time}</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>Looking at data and network…</source>
        <translation>正在检查数据和网络…</translation>
    </message>
    <message>
        <source>Nothing has been trained yet</source>
        <translation>还没有训练过</translation>
    </message>
    <message>
        <source>Something is missing before the first run: it stands at the right.</source>
        <translation>第一次训练前还缺些东西：请看右侧。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Start shows the network all {rows} training rows, {batch} at a time, up to {epochs} times. After each time it is tested on {validation} other rows, and the best version is kept.</source>
        <translation>点击“开始”后，网络会反复学习全部 {rows} 行训练数据，每批 {batch} 行，最多 {epochs} 轮。每轮结束后用另外 {validation} 行检验，并保留最好的版本。</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>A table as a CSV file: open one, or drop it here.</source>
        <translation>CSV 格式的表格：打开一个，或拖到这里。</translation>
    </message>
    <message>
        <source>An example to look at and to change.</source>
        <translation>一个可以查看和修改的例子。</translation>
    </message>
    <message>
        <source>Build, train, understand and export neural networks by eye.</source>
        <translation>看得见地搭建、训练、理解和导出神经网络。</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation>打开数据…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Sample projects</source>
        <translation>示例项目</translation>
    </message>
    <message>
        <source>Start from your data</source>
        <translation>从自己的数据开始</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
</context>
<context>
    <name>_Logo</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>_StepButton</name>
    <message>
        <source>has a problem</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>已就绪</translation>
    </message>
</context>
<context>
    <name>canvas</name>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>%n 个类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n 个层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n 个数</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a layer…</source>
        <translation>添加层…</translation>
    </message>
    <message>
        <source>Add {what}</source>
        <translation>添加 {what}</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Cut {what}</source>
        <translation>剪切 {what}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete {what}</source>
        <translation>删除 {what}</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Duplicate {what}</source>
        <translation>创建 {what} 的副本</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Insert {what}</source>
        <translation>插入 {what}</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move far down</source>
        <translation>大步下移</translation>
    </message>
    <message>
        <source>Move far left</source>
        <translation>大步左移</translation>
    </message>
    <message>
        <source>Move far right</source>
        <translation>大步右移</translation>
    </message>
    <message>
        <source>Move far up</source>
        <translation>大步上移</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move {what}</source>
        <translation>移动 {what}</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Remove its links</source>
        <translation>删除它的连线</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Show the selection</source>
        <translation>显示选中部分</translation>
    </message>
    <message>
        <source>Show the whole network</source>
        <translation>显示整个网络</translation>
    </message>
    <message>
        <source>Take out and join the ends</source>
        <translation>取出并接上两端</translation>
    </message>
    <message>
        <source>Take out {what}</source>
        <translation>取出 {what}</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>缩放到 100 %</translation>
    </message>
    <message>
        <source>{height} × {width} pixels</source>
        <translation>{height} × {width} 像素</translation>
    </message>
    <message>
        <source>{height} × {width} pixels, colour</source>
        <translation>{height} × {width} 像素，彩色</translation>
    </message>
    <message>
        <source>{height} × {width} pixels, grey</source>
        <translation>{height} × {width} 像素，灰度</translation>
    </message>
    <message>
        <source>{parameter} of {layer}</source>
        <translation>{layer} 的{parameter}</translation>
    </message>
</context>
<context>
    <name>declared</name>
    <message>
        <source>1 number</source>
        <translation>1 个数</translation>
    </message>
    <message>
        <source>1 row without {field} left out</source>
        <translation>略去 1 行没有 {field} 的数据</translation>
    </message>
    <message>
        <source>1,797 pictures of 8 × 8 pixels. Which digit is it?</source>
        <translation>1,797 幅 8 × 8 像素的图像。写的是哪个数字？</translation>
    </message>
    <message>
        <source>150 flowers, measured four times each. Which species is it?</source>
        <translation>150 朵花，每朵四项测量。是哪个品种？</translation>
    </message>
    <message>
        <source>178 wines with 13 measurements. Who grew the grapes?</source>
        <translation>178 种酒，13 项测量。葡萄是谁种的？</translation>
    </message>
    <message>
        <source>442 patients with ten measurements. How far does it get in a year?</source>
        <translation>442 位患者，十项测量。一年后病情发展到什么程度？</translation>
    </message>
    <message>
        <source>569 tumours with 30 measurements. Benign or malignant?</source>
        <translation>569 个肿瘤，30 项测量。良性还是恶性？</translation>
    </message>
    <message>
        <source>A circle inside another.</source>
        <translation>一个圆套着另一个圆。</translation>
    </message>
    <message>
        <source>A layer uses a value that is none of its inputs.</source>
        <translation>有个层用到了不是它输入的值。</translation>
    </message>
    <message>
        <source>A link from {source} to {target} ends at a port that is not there.</source>
        <translation>从 {source} 到 {target} 的连线接在一个不存在的端口上。</translation>
    </message>
    <message>
        <source>A link needs a node at both ends.</source>
        <translation>连线的两端都要有节点。</translation>
    </message>
    <message>
        <source>A node cannot feed itself.</source>
        <translation>节点不能连到自己。</translation>
    </message>
    <message>
        <source>A process of its own keeps the window smooth and survives running out of memory</source>
        <translation>单独的进程让窗口保持流畅，内存耗尽时也不受影响</translation>
    </message>
    <message>
        <source>A quotation mark opened in line {line} of {file} is never closed. Close it or take it out.</source>
        <translation>{file} 第 {line} 行的引号没有配对。请补上或删去。</translation>
    </message>
    <message>
        <source>A real data set that comes with scikit-learn.</source>
        <translation>scikit-learn 自带的真实数据集。</translation>
    </message>
    <message>
        <source>A smooth ReLU, usual in transformers.</source>
        <translation>平滑的 ReLU，常用于 Transformer。</translation>
    </message>
    <message>
        <source>A text file with one row per sample and a separator between the fields.</source>
        <translation>文本文件，每行一个样本，字段之间用分隔符隔开。</translation>
    </message>
    <message>
        <source>A tilted plane with noise. How high is it here?</source>
        <translation>带噪声的倾斜平面。这里有多高？</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Adam whose weight decay does not depend on the gradients.</source>
        <translation>权重衰减与梯度无关的 Adam。</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>AdaptiveAvgPool2d</source>
        <translation>AdaptiveAvgPool2d</translation>
    </message>
    <message>
        <source>Adapts the step of every weight by itself; a good first choice.</source>
        <translation>为每个权重自动调整步长，适合作为首选。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Add Input</source>
        <translation>添加 Input</translation>
    </message>
    <message>
        <source>Add Output</source>
        <translation>添加 Output</translation>
    </message>
    <message>
        <source>Adds a learned constant to every filter</source>
        <translation>给每个卷积核加上一个可学习的常数</translation>
    </message>
    <message>
        <source>Adds a learned constant to every unit</source>
        <translation>给每个单元加上一个可学习的常数</translation>
    </message>
    <message>
        <source>Adds a learned scale and shift</source>
        <translation>加上可学习的缩放和平移</translation>
    </message>
    <message>
        <source>Adds its inputs element by element; with a skip connection, layers only learn the difference.</source>
        <translation>把各输入逐元素相加；用于跳跃连接时，各层只需学习差值。</translation>
    </message>
    <message>
        <source>Along which axis they add up to 1: 1 is the first after the batch, -1 the last</source>
        <translation>沿哪个轴相加为 1：1 是批之后的第一个轴，-1 是最后一个轴</translation>
    </message>
    <message>
        <source>Along which axis: 1 is the first after the batch (channels or features), -1 the last</source>
        <translation>沿哪个轴：1 是批之后的第一个轴（通道或特征），-1 是最后一个轴</translation>
    </message>
    <message>
        <source>An empty canvas.</source>
        <translation>一张空白画布。</translation>
    </message>
    <message>
        <source>An image cannot be the target. Choose another field.</source>
        <translation>图像不能作为目标。请选择其他字段。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation>Apple GPU</translation>
    </message>
    <message>
        <source>Arranges the numbers of a sample into the sizes you give, without changing any.</source>
        <translation>把样本中的数按给定的大小重新排列，数值不变。</translation>
    </message>
    <message>
        <source>Averages a picture of any size down to the size you ask for; 1 × 1 is global average pooling.</source>
        <translation>把任意大小的图像平均到指定大小；1 × 1 就是全局平均池化。</translation>
    </message>
    <message>
        <source>AvgPool2d</source>
        <translation>AvgPool2d</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>轴</translation>
    </message>
    <message>
        <source>Axis {dim} is the batch, which would mix the samples with each other.</source>
        <translation>轴 {dim} 是批，这样会把不同样本混在一起。</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>BatchNorm1d</source>
        <translation>BatchNorm1d</translation>
    </message>
    <message>
        <source>BatchNorm2d</source>
        <translation>BatchNorm2d</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>二元交叉熵</translation>
    </message>
    <message>
        <source>Binary cross-entropy with logits</source>
        <translation>二元交叉熵（logits）</translation>
    </message>
    <message>
        <source>Blank project</source>
        <translation>空白项目</translation>
    </message>
    <message>
        <source>Border added around the picture; at most half the window</source>
        <translation>图像四周加的边；最多为窗口的一半</translation>
    </message>
    <message>
        <source>Both directions</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>乳腺癌</translation>
    </message>
    <message>
        <source>Brings one group of fields of your data into the network.</source>
        <translation>把数据中的一组字段送入网络。</translation>
    </message>
    <message>
        <source>Built-in data</source>
        <translation>内置数据</translation>
    </message>
    <message>
        <source>Choose data, and the sizes of all layers become known.</source>
        <translation>选好数据，就能算出所有层的大小。</translation>
    </message>
    <message>
        <source>Choose in the data which field is to be predicted.</source>
        <translation>请在“数据”中选择要预测的字段。</translation>
    </message>
    <message>
        <source>Choose the field of {file} that is to be predicted. Its fields are {fields}.</source>
        <translation>请选择 {file} 中要预测的字段。它的字段有 {fields}。</translation>
    </message>
    <message>
        <source>Choose the loss from the target</source>
        <translation>由目标决定损失</translation>
    </message>
    <message>
        <source>Chosen from the target</source>
        <translation>由目标决定</translation>
    </message>
    <message>
        <source>Compares the answer of the network with the target, and owns the loss that training makes small.</source>
        <translation>比较网络的预测与目标，训练要减小的损失就设在这里。</translation>
    </message>
    <message>
        <source>Concat</source>
        <translation>Concat</translation>
    </message>
    <message>
        <source>Connect {source} to {node}</source>
        <translation>把 {source} 连到 {node}</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>Conv1d</source>
        <translation>Conv1d</translation>
    </message>
    <message>
        <source>Conv2d</source>
        <translation>Conv2d</translation>
    </message>
    <message>
        <source>ConvTranspose2d</source>
        <translation>ConvTranspose2d</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>Cut the link from {source} to {target}</source>
        <translation>断开 {source} 到 {target} 的连线</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>全连接</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Diabetes progression</source>
        <translation>糖尿病进展</translation>
    </message>
    <message>
        <source>Did you mean {names}?</source>
        <translation>是不是 {names}？</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>膨胀率</translation>
    </message>
    <message>
        <source>Down to</source>
        <translation>降到</translation>
    </message>
    <message>
        <source>Draw a link to it from the node that should feed it.</source>
        <translation>从应当给它输入的节点拉一条连线过来。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>早停</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Empty: the language of the system</source>
        <translation>留空：跟随系统语言</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>词条数</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Epochs between two steps</source>
        <translation>两次下降之间的轮数</translation>
    </message>
    <message>
        <source>Epochs without gain before it stops</source>
        <translation>连续多少轮没有改进就停止</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Every part gets the same share of every class</source>
        <translation>每一部分中各类别的比例相同</translation>
    </message>
    <message>
        <source>Every target has one Output; choose another or remove one.</source>
        <translation>每个目标只有一个 Output；请换一个目标，或删去一个。</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>Exact, or the faster approximation with tanh</source>
        <translation>精确计算，或用 tanh 近似，后者更快</translation>
    </message>
    <message>
        <source>Exclusive or</source>
        <translation>异或</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Fastest found</source>
        <translation>最快的可用设备</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征数</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段组</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>卷积核数</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Flatten</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>GRU</source>
        <translation>GRU</translation>
    </message>
    <message>
        <source>Gap between the pixels a filter sees</source>
        <translation>卷积核所看像素之间的间隔</translation>
    </message>
    <message>
        <source>Gap between the steps a filter sees</source>
        <translation>卷积核所看时间步之间的间隔</translation>
    </message>
    <message>
        <source>Gives every channel of a picture mean 0 and variance 1 over the batch.</source>
        <translation>在一批样本上，让图像的每个通道均值为 0、方差为 1。</translation>
    </message>
    <message>
        <source>Gives every feature mean 0 and variance 1 over the batch, which makes training faster and steadier.</source>
        <translation>在一批样本上，让每个特征均值为 0、方差为 1，训练更快更稳。</translation>
    </message>
    <message>
        <source>Gives the features of every single sample mean 0 and variance 1; the batch does not matter.</source>
        <translation>让每个样本自身的特征均值为 0、方差为 1，与批无关。</translation>
    </message>
    <message>
        <source>Gives the output of every step instead of the last one</source>
        <translation>输出每一步的结果，而不只是最后一步</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组数</translation>
    </message>
    <message>
        <source>Groups of channels that do not see each other; divides both counts</source>
        <translation>把通道分成互不相见的几组；要能整除输入通道数和卷积核数</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Height and width of each filter in pixels</source>
        <translation>每个卷积核的高和宽（像素）</translation>
    </message>
    <message>
        <source>Height and width of each patch in pixels</source>
        <translation>每个小块的高和宽（像素）</translation>
    </message>
    <message>
        <source>Height and width of the window in pixels</source>
        <translation>窗口的高和宽（像素）</translation>
    </message>
    <message>
        <source>Height and width that come out</source>
        <translation>输出的高和宽</translation>
    </message>
    <message>
        <source>How far they scatter</source>
        <translation>点的分散程度</translation>
    </message>
    <message>
        <source>How fast the running mean and variance follow</source>
        <translation>移动均值和方差更新得多快</translation>
    </message>
    <message>
        <source>How letters are stored; found out unless set</source>
        <translation>文字的存储方式；不设则自动判断</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>How many are stacked on each other</source>
        <translation>叠放多少层</translation>
    </message>
    <message>
        <source>How many branches are joined</source>
        <translation>合并多少个分支</translation>
    </message>
    <message>
        <source>How many different whole numbers there are</source>
        <translation>共有多少个不同的整数</translation>
    </message>
    <message>
        <source>How many numbers come out</source>
        <translation>输出多少个数</translation>
    </message>
    <message>
        <source>How many numbers stand for each entry</source>
        <translation>每个词条用多少个数表示</translation>
    </message>
    <message>
        <source>How many numbers the memory holds</source>
        <translation>记忆中存放多少个数</translation>
    </message>
    <message>
        <source>How many patterns to look for; each is a channel</source>
        <translation>寻找多少种模式；每种对应一个通道</translation>
    </message>
    <message>
        <source>How many times larger, down and across</source>
        <translation>纵向和横向各放大多少倍</translation>
    </message>
    <message>
        <source>How much the last step carries on</source>
        <translation>上一步的影响保留多少</translation>
    </message>
    <message>
        <source>How much this loss counts when there are several</source>
        <translation>有多个损失时，这个损失占多大分量</translation>
    </message>
    <message>
        <source>How often all training rows are seen</source>
        <translation>全部训练数据学习多少遍</translation>
    </message>
    <message>
        <source>How rows are divided. The test rows are set aside first; validation is a share of what remains.</source>
        <translation>数据行如何划分。先留出测试集，再从剩下的行中按比例取验证集。</translation>
    </message>
    <message>
        <source>How the points lie</source>
        <translation>点的分布方式</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Images and other fields cannot be inputs together yet. Ignore one or the other.</source>
        <translation>图像和其他字段暂时不能同时作为输入。请忽略其中一种。</translation>
    </message>
    <message>
        <source>Images: which class?</source>
        <translation>图像：是哪一类？</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Input and output</source>
        <translation>输入与输出</translation>
    </message>
    <message>
        <source>Input brings your data in; place one and connect it.</source>
        <translation>Input 把数据引入网络；请放置一个并连上。</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入数</translation>
    </message>
    <message>
        <source>Insert Linear with one unit</source>
        <translation>插入 1 个单元的 Linear</translation>
    </message>
    <message>
        <source>Insert Linear with {count} units</source>
        <translation>插入 {count} 个单元的 Linear</translation>
    </message>
    <message>
        <source>Insert Reshape to {sizes}</source>
        <translation>插入 Reshape，变为 {sizes}</translation>
    </message>
    <message>
        <source>Insert global average</source>
        <translation>插入全局平均</translation>
    </message>
    <message>
        <source>Insert {layers}</source>
        <translation>插入 {layers}</translation>
    </message>
    <message>
        <source>Insert {layers} after {node}</source>
        <translation>在 {node} 后插入 {layers}</translation>
    </message>
    <message>
        <source>Iris flowers</source>
        <translation>鸢尾花</translation>
    </message>
    <message>
        <source>It does nothing until links lead to it and from it.</source>
        <translation>它的输入和输出都要连上，才会起作用。</translation>
    </message>
    <message>
        <source>It has {groups}.</source>
        <translation>数据中有 {groups}。</translation>
    </message>
    <message>
        <source>It has {targets}.</source>
        <translation>数据中有 {targets}。</translation>
    </message>
    <message>
        <source>It needs {axis}, and receives {shape}.</source>
        <translation>它需要 {axis}，收到的是 {shape}。</translation>
    </message>
    <message>
        <source>It receives a flat row of numbers, {shape}.</source>
        <translation>它收到的是一行数，{shape}。</translation>
    </message>
    <message>
        <source>It receives a picture, {shape}.</source>
        <translation>它收到的是图像，{shape}。</translation>
    </message>
    <message>
        <source>It receives a row of whole numbers, {shape}.</source>
        <translation>它收到的是一行整数，{shape}。</translation>
    </message>
    <message>
        <source>It receives a sequence, {shape}.</source>
        <translation>它收到的是序列，{shape}。</translation>
    </message>
    <message>
        <source>It receives a series, {shape}.</source>
        <translation>它收到的是时间序列，{shape}。</translation>
    </message>
    <message>
        <source>It receives a shape with {count} axes, {shape}.</source>
        <translation>它收到的形状有 {count} 个轴，{shape}。</translation>
    </message>
    <message>
        <source>It receives a single number.</source>
        <translation>它收到的是单个数。</translation>
    </message>
    <message>
        <source>It receives a volume, {shape}.</source>
        <translation>它收到的是三维图像，{shape}。</translation>
    </message>
    <message>
        <source>It receives real numbers, not whole numbers that count entries.</source>
        <translation>它收到的是实数，而不是表示词条的整数。</translation>
    </message>
    <message>
        <source>It receives whole numbers that count entries.</source>
        <translation>它收到的是表示词条的整数。</translation>
    </message>
    <message>
        <source>It receives {received}, and these do not fit together.</source>
        <translation>它收到的是 {received}，彼此不匹配。</translation>
    </message>
    <message>
        <source>It receives {shapes}.</source>
        <translation>它收到的是 {shapes}。</translation>
    </message>
    <message>
        <source>It receives {shape}.</source>
        <translation>它收到的是 {shape}。</translation>
    </message>
    <message>
        <source>It works along an axis that {received} does not have.</source>
        <translation>它沿着的轴在 {received} 中不存在。</translation>
    </message>
    <message>
        <source>It works along axis {dim}, and receives {shape}.</source>
        <translation>它沿轴 {dim} 计算，收到的是 {shape}。</translation>
    </message>
    <message>
        <source>It would hold more than {limit} numbers, more than any memory does.</source>
        <translation>它会有超过 {limit} 个数，任何内存都放不下。</translation>
    </message>
    <message>
        <source>It would mix the samples of a batch with each other.</source>
        <translation>这样会把一批中的不同样本混在一起。</translation>
    </message>
    <message>
        <source>Its kernel, {kernel}, is larger than what it slides over, {picture} with padding.</source>
        <translation>它的卷积核为 {kernel}，比滑过的范围还大，后者含填充为 {picture}。</translation>
    </message>
    <message>
        <source>Its own process</source>
        <translation>单独的进程</translation>
    </message>
    <message>
        <source>Its padding can be at most half its window.</source>
        <translation>填充最多为窗口的一半。</translation>
    </message>
    <message>
        <source>Keep class shares</source>
        <translation>保持类别比例</translation>
    </message>
    <message>
        <source>Keeps positive numbers and makes negative ones small, so that no unit can die.</source>
        <translation>保留正数，缩小负数，不会有单元失活。</translation>
    </message>
    <message>
        <source>Keeps positive numbers and turns negative ones into zero.</source>
        <translation>保留正数，把负数变为零。</translation>
    </message>
    <message>
        <source>Keeps the largest value of every window, so the picture gets smaller and what was found stays.</source>
        <translation>只留每个窗口中的最大值，图像变小，找到的模式还在。</translation>
    </message>
    <message>
        <source>Keeps the mean of every window, so the picture gets smaller and smoother.</source>
        <translation>只留每个窗口的平均值，图像变小也更平滑。</translation>
    </message>
    <message>
        <source>Kernel size</source>
        <translation>卷积核大小</translation>
    </message>
    <message>
        <source>LSTM</source>
        <translation>LSTM</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>LayerNorm</source>
        <translation>LayerNorm</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Lays all numbers of a sample out in one row, as dense layers want them.</source>
        <translation>把样本的所有数排成一行，供全连接层使用。</translation>
    </message>
    <message>
        <source>LeakyReLU</source>
        <translation>LeakyReLU</translation>
    </message>
    <message>
        <source>Learn scale and shift</source>
        <translation>学习缩放和平移</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Learning rate at the end</source>
        <translation>结束时的学习率</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Line {line} of {file} has {fields} fields, where {width} are expected. Mend the line, or choose another separator.</source>
        <translation>{file} 第 {line} 行有 {fields} 个字段，应为 {width} 个。请修改这一行，或换一个分隔符。</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Looks up a learned row of numbers for every whole number, such as a word or a category.</source>
        <translation>为每个整数（如一个词或一个类别）查出一行学到的数。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Makes a picture larger: every pixel paints a small learned patch.</source>
        <translation>放大图像：每个像素画出一小块学到的图案。</translation>
    </message>
    <message>
        <source>MaxPool2d</source>
        <translation>MaxPool2d</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Mixes all incoming numbers: every unit is a weighted sum of them plus a bias.</source>
        <translation>把所有输入混合起来：每个单元是它们的加权和再加偏置。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>月牙</translation>
    </message>
    <message>
        <source>Multiplies its inputs element by element; one of them can open and close the others like a gate.</source>
        <translation>把各输入逐元素相乘；其中一个可以像门一样控制其他输入。</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>Multiply</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>NVIDIA GPU</translation>
    </message>
    <message>
        <source>Negative slope</source>
        <translation>负半轴斜率</translation>
    </message>
    <message>
        <source>No data is chosen yet</source>
        <translation>还没有选择数据</translation>
    </message>
    <message>
        <source>No data is chosen. Choose a file or a data set.</source>
        <translation>还没有选择数据。请选择文件或数据集。</translation>
    </message>
    <message>
        <source>No field of {title} is left for the network to see. Give at least one the role of an input.</source>
        <translation>{title} 没有留给网络的字段。请至少把一个字段设为输入。</translation>
    </message>
    <message>
        <source>No link leads on from it to an Output, so it is left out.</source>
        <translation>它没有连到任何 Output，所以不起作用。</translation>
    </message>
    <message>
        <source>No target is chosen yet</source>
        <translation>还没有选择目标</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>None of its layers has weights; Linear is the simplest that has.</source>
        <translation>没有一个层带权重；最简单的带权重的层是 Linear。</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Nothing would be left of {received}.</source>
        <translation>{received} 经过它就什么都不剩了。</translation>
    </message>
    <message>
        <source>Nothing would be left: {sizes}.</source>
        <translation>什么都不会剩下：{sizes}。</translation>
    </message>
    <message>
        <source>Only one column was found in {file}. Choose what separates its fields.</source>
        <translation>{file} 中只找到一列。请选择字段之间的分隔符。</translation>
    </message>
    <message>
        <source>Opposite corners belong together.</source>
        <translation>对角的点属于同一类。</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Output padding</source>
        <translation>输出填充</translation>
    </message>
    <message>
        <source>Output padding {padding} must be smaller than the stride, {stride}.</source>
        <translation>输出填充 {padding} 必须小于步幅 {stride}。</translation>
    </message>
    <message>
        <source>Output size</source>
        <translation>输出大小</translation>
    </message>
    <message>
        <source>Output takes the answer and compares it with the target.</source>
        <translation>Output 接收预测，并与目标比较。</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Padding “same” keeps the size and needs stride 1; it has stride {stride}.</source>
        <translation>“保持大小”的填充要求步幅为 1，现在步幅是 {stride}。</translation>
    </message>
    <message>
        <source>Parts of the file overlap, or something lies between them.</source>
        <translation>文件的各部分有重叠，或之间夹有别的内容。</translation>
    </message>
    <message>
        <source>Passes everything on unchanged.</source>
        <translation>原样传递。</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心轮数</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>图案</translation>
    </message>
    <message>
        <source>Pixels added below and at the right; smaller than the stride</source>
        <translation>在下方和右侧补的像素数；要小于步幅</translation>
    </message>
    <message>
        <source>Pixels between two positions of the filter, down and across</source>
        <translation>卷积核每次移动的像素数，纵向和横向</translation>
    </message>
    <message>
        <source>Pixels between two windows; as large as the window unless set</source>
        <translation>两个窗口之间的像素数；不设则与窗口相同</translation>
    </message>
    <message>
        <source>Pixels cut off at each border</source>
        <translation>每条边裁去的像素数</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点数</translation>
    </message>
    <message>
        <source>Points made up on the spot, for trying things out.</source>
        <translation>当场生成的点，用来试验。</translation>
    </message>
    <message>
        <source>Points on a plane</source>
        <translation>平面上的点</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>Predicts a number from the fields of a table.</source>
        <translation>根据表格的字段预测一个数。</translation>
    </message>
    <message>
        <source>Probability that a number is set to zero</source>
        <translation>每个数被置零的概率</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Pulls weights to zero</source>
        <translation>把权重拉向零</translation>
    </message>
    <message>
        <source>Puts its inputs side by side along one axis.</source>
        <translation>沿一个轴把各输入拼接起来。</translation>
    </message>
    <message>
        <source>PyTorch cannot export this network: {reason}.</source>
        <translation>PyTorch 无法导出这个网络：{reason}。</translation>
    </message>
    <message>
        <source>PyTorch does not build it for {received}: {reason}</source>
        <translation>对于 {received}，PyTorch 无法构建它：{reason}</translation>
    </message>
    <message>
        <source>PyTorch has no {path}.</source>
        <translation>PyTorch 中没有 {path}。</translation>
    </message>
    <message>
        <source>RNN</source>
        <translation>RNN</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Reads a sequence step by step and learns what to remember and what to forget.</source>
        <translation>逐步读取序列，学会记住什么、忘掉什么。</translation>
    </message>
    <message>
        <source>Reads a sequence step by step with a simple memory; forgets quickly.</source>
        <translation>用简单的记忆逐步读取序列；忘得快。</translation>
    </message>
    <message>
        <source>Reads the sequence backwards too and joins both</source>
        <translation>同时反向读取序列，并合并两者</translation>
    </message>
    <message>
        <source>Recurrent</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>正则化</translation>
    </message>
    <message>
        <source>Remembers like an LSTM with fewer parameters.</source>
        <translation>像 LSTM 一样有记忆，参数更少。</translation>
    </message>
    <message>
        <source>Remove {node}</source>
        <translation>移除 {node}</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>Reshape</translation>
    </message>
    <message>
        <source>Rows per step</source>
        <translation>每步的行数</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>第 {number} 次训练</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>保持大小</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Set {parameter} to {value}</source>
        <translation>将{parameter}设为 {value}</translation>
    </message>
    <message>
        <source>Sets random numbers to zero while training, so that the network does not rely on any single one.</source>
        <translation>训练时随机把一些数置零，让网络不依赖其中任何一个。</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Share dropped</source>
        <translation>丢弃比例</translation>
    </message>
    <message>
        <source>Share of numbers dropped between stacked layers</source>
        <translation>叠放的层之间丢弃的比例</translation>
    </message>
    <message>
        <source>Share of rows kept for the final test</source>
        <translation>留作最终测试的行所占比例</translation>
    </message>
    <message>
        <source>Share of the remaining rows watched while training</source>
        <translation>剩余行中训练时用于验证的比例</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Size of each step</source>
        <translation>每一步的大小</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>各轴大小</translation>
    </message>
    <message>
        <source>Sizes that come out, without the batch; one of them may be -1: whatever is left</source>
        <translation>输出的大小，不含批；其中一个可以是 -1，表示剩下的全部</translation>
    </message>
    <message>
        <source>Slides small filters along a series, each learning to spot one pattern.</source>
        <translation>让小卷积核沿时间序列滑动，每个学会识别一种模式。</translation>
    </message>
    <message>
        <source>Slides small filters over an image, each learning to spot one pattern.</source>
        <translation>让小卷积核在图像上滑动，每个学会识别一种模式。</translation>
    </message>
    <message>
        <source>Small number that keeps the division safe</source>
        <translation>防止除以零的小数</translation>
    </message>
    <message>
        <source>Smallest gain</source>
        <translation>最小改进</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Softmax of one number is always 1</source>
        <translation>单个数的 Softmax 总是 1</translation>
    </message>
    <message>
        <source>Something unforeseen happened ({reason}). Your work is still here; save it. Details are in {file}.</source>
        <translation>发生了意料之外的情况（{reason}）。你的工作还在，请保存。详情见 {file}。</translation>
    </message>
    <message>
        <source>Something unforeseen happened: {reason}</source>
        <translation>发生了意料之外的情况：{reason}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Squeezes every number between -1 and 1.</source>
        <translation>把每个数压到 -1 和 1 之间。</translation>
    </message>
    <message>
        <source>Squeezes every number between 0 and 1, like a probability.</source>
        <translation>把每个数压到 0 和 1 之间，像概率一样。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Steps between two positions of the filter</source>
        <translation>卷积核每次移动的步数</translation>
    </message>
    <message>
        <source>Steps that each filter sees at once</source>
        <translation>每个卷积核一次看到的步数</translation>
    </message>
    <message>
        <source>Stochastic gradient descent, with momentum if you want it.</source>
        <translation>随机梯度下降，可以加动量。</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>早停</translation>
    </message>
    <message>
        <source>Stop when it does not get better any more</source>
        <translation>不再改进时停止</translation>
    </message>
    <message>
        <source>Stops when the validation set does not get better any more; the best weights are kept either way.</source>
        <translation>验证集不再改进时停止；无论如何都保留最好的权重。</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Table: how much?</source>
        <translation>表格：是多少？</translation>
    </message>
    <message>
        <source>Table: which class?</source>
        <translation>表格：是哪一类？</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Tells classes apart by the fields of a table.</source>
        <translation>根据表格的字段区分类别。</translation>
    </message>
    <message>
        <source>Tells pictures apart with a convolutional network.</source>
        <translation>用卷积网络区分图像。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Text file (CSV)</source>
        <translation>文本文件 (CSV)</translation>
    </message>
    <message>
        <source>The data has no fields called {group}</source>
        <translation>数据中没有名为 {group} 的字段组</translation>
    </message>
    <message>
        <source>The data has no target called {target}</source>
        <translation>数据中没有名为 {target} 的目标</translation>
    </message>
    <message>
        <source>The export ended before it was done, and no file was written. {reason}</source>
        <translation>导出中途结束，没有写入文件。{reason}</translation>
    </message>
    <message>
        <source>The exported model does not follow the ONNX rules: {reason}. No file was written.</source>
        <translation>导出的模型不符合 ONNX 规范：{reason}。没有写入文件。</translation>
    </message>
    <message>
        <source>The exported model would answer differently: by up to {difference}, where answers are up to {scale}. No file was written.</source>
        <translation>导出的模型预测不一致：最大相差 {difference}，而预测值最大为 {scale}。没有写入文件。</translation>
    </message>
    <message>
        <source>The exported model would answer with {found} numbers for {output} instead of {right}. No file was written.</source>
        <translation>导出的模型对 {output} 会给出 {found} 个数，应为 {right} 个。没有写入文件。</translation>
    </message>
    <message>
        <source>The exported model would name another class for {wrong} of {rows} rows. No file was written.</source>
        <translation>导出的模型在 {rows} 行中有 {wrong} 行会判为别的类别。没有写入文件。</translation>
    </message>
    <message>
        <source>The field of the data to be predicted</source>
        <translation>数据中要预测的字段</translation>
    </message>
    <message>
        <source>The fields are {names}.</source>
        <translation>字段有 {names}。</translation>
    </message>
    <message>
        <source>The file holds more than a project: there are bytes before or after it.</source>
        <translation>文件中除了项目还有别的内容：前面或后面有多余的字节。</translation>
    </message>
    <message>
        <source>The file holds no {member}.</source>
        <translation>文件中没有 {member}。</translation>
    </message>
    <message>
        <source>The file holds {member} twice.</source>
        <translation>文件中有两个 {member}。</translation>
    </message>
    <message>
        <source>The file holds {member}, which is no part of a project.</source>
        <translation>文件中有 {member}，它不属于项目。</translation>
    </message>
    <message>
        <source>The file is larger than a project can be.</source>
        <translation>文件太大，不可能是项目。</translation>
    </message>
    <message>
        <source>The file lists more parts than a project has.</source>
        <translation>文件列出的部分比项目应有的多。</translation>
    </message>
    <message>
        <source>The files of this run cannot be read or written: {reason}. Look whether the disk is full.</source>
        <translation>这次训练的文件无法读写：{reason}。请检查磁盘是否已满。</translation>
    </message>
    <message>
        <source>The files of this run in {folder} do not belong together or are damaged. Train again.</source>
        <translation>{folder} 中这次训练的文件互不匹配或已损坏。请重新训练。</translation>
    </message>
    <message>
        <source>The graph has a fault at {place}: {reason}.</source>
        <translation>图在 {place} 处有问题：{reason}。</translation>
    </message>
    <message>
        <source>The language changes when NN Studio starts the next time.</source>
        <translation>下次启动 NN Studio 时更换语言。</translation>
    </message>
    <message>
        <source>The learning rate falls along half a cosine, slowly at first and at the end.</source>
        <translation>学习率沿半个余弦下降，开头和结尾较慢。</translation>
    </message>
    <message>
        <source>The learning rate is multiplied by a factor every few epochs.</source>
        <translation>每隔几轮，学习率乘以一个倍率。</translation>
    </message>
    <message>
        <source>The learning rate stays as it is.</source>
        <translation>学习率保持不变。</translation>
    </message>
    <message>
        <source>The links run in a circle: {nodes}.</source>
        <translation>连线绕成了一圈：{nodes}。</translation>
    </message>
    <message>
        <source>The loss is no longer a number: the steps were so large that the weights ran away. Try a learning rate ten times smaller, and look for extreme values in the data.</source>
        <translation>损失不再是一个数：步子太大，权重发散了。试试把学习率缩小十倍，并检查数据中有没有极端值。</translation>
    </message>
    <message>
        <source>The name of the target is longer than {limit} letters: {start}…. Shorten it in the file.</source>
        <translation>目标的名称超过 {limit} 个字符：{start}…。请在文件中缩短它。</translation>
    </message>
    <message>
        <source>The network has no Input</source>
        <translation>网络没有 Input</translation>
    </message>
    <message>
        <source>The network has no Output</source>
        <translation>网络没有 Output</translation>
    </message>
    <message>
        <source>The network has nothing to learn</source>
        <translation>网络没有可学习的参数</translation>
    </message>
    <message>
        <source>The network in the file cannot be read: {reason}</source>
        <translation>文件中的网络无法读取：{reason}</translation>
    </message>
    <message>
        <source>The network is too large for one ONNX file, which holds at most 1.8 GB.</source>
        <translation>网络太大，一个 ONNX 文件放不下，最多 1.8 GB。</translation>
    </message>
    <message>
        <source>The network takes images of {height} × {width} with {channels} channels, and {title} has none.</source>
        <translation>网络需要 {height} × {width}、{channels} 个通道的图像，而 {title} 中没有。</translation>
    </message>
    <message>
        <source>The preparation of the data has a fault at {place}.</source>
        <translation>数据预处理在 {place} 处有问题。</translation>
    </message>
    <message>
        <source>The project cannot be written down: {reason}.</source>
        <translation>项目无法写入：{reason}。</translation>
    </message>
    <message>
        <source>The run ended because of a fault in NN Studio ({reason}). Please report it with the details.</source>
        <translation>训练因 NN Studio 的故障而结束（{reason}）。请连同详情一起报告。</translation>
    </message>
    <message>
        <source>The run {run} in the file has no run.json.</source>
        <translation>文件中的训练 {run} 没有 run.json。</translation>
    </message>
    <message>
        <source>The runs cannot be unpacked to {folder}: {reason}.</source>
        <translation>训练记录无法解压到 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The same seed gives the same points</source>
        <translation>种子相同，点就相同</translation>
    </message>
    <message>
        <source>The same seed gives the same split</source>
        <translation>种子相同，划分就相同</translation>
    </message>
    <message>
        <source>The same seed starts with the same weights and the same order of rows</source>
        <translation>种子相同，初始权重和数据行的顺序就相同</translation>
    </message>
    <message>
        <source>The saved state of this run ({path}) is damaged, so it cannot go on. Start a new run.</source>
        <translation>这次训练保存的状态（{path}）已损坏，无法继续。请重新开始训练。</translation>
    </message>
    <message>
        <source>The target is no number, so there is no unit to go back to.</source>
        <translation>目标不是数值，没有单位可以还原。</translation>
    </message>
    <message>
        <source>The training process ended by itself (code {code}). The run can go on from its last complete epoch; the details say more.</source>
        <translation>训练进程自行结束了（代码 {code}）。可以从最后一个完整的轮继续训练；更多信息见详情。</translation>
    </message>
    <message>
        <source>The training process was ended by the system (signal {signal}), most likely because the computer ran out of memory. Try a smaller batch size; the run can go on from its last complete epoch.</source>
        <translation>训练进程被系统结束（信号 {signal}），很可能是电脑内存不足。试试较小的批大小；可以从最后一个完整的轮继续训练。</translation>
    </message>
    <message>
        <source>The training process was ended from outside (signal {signal}). The run can go on from its last complete epoch.</source>
        <translation>训练进程被外部结束（信号 {signal}）。可以从最后一个完整的轮继续训练。</translation>
    </message>
    <message>
        <source>The window&apos;s process</source>
        <translation>窗口所在的进程</translation>
    </message>
    <message>
        <source>There are two nodes with the id {node}.</source>
        <translation>有两个节点的编号都是 {node}。</translation>
    </message>
    <message>
        <source>There is no encoding called {encoding}. Choose for example utf-8, gb18030 or cp1252.</source>
        <translation>没有名为 {encoding} 的编码。可以选择 utf-8、gb18030 或 cp1252 等。</translation>
    </message>
    <message>
        <source>There is no field {field}. {hint}</source>
        <translation>没有字段 {field}。{hint}</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>没有文件 {file}。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <source>There is no layer called {kind}.</source>
        <translation>没有名为 {kind} 的层。</translation>
    </message>
    <message>
        <source>There is no node {node} in this graph.</source>
        <translation>图中没有节点 {node}。</translation>
    </message>
    <message>
        <source>There is no split {split}; there are train, validation and test.</source>
        <translation>没有 {split} 这一部分；只有 train、validation 和 test。</translation>
    </message>
    <message>
        <source>There is no template {name}. There are: {names}.</source>
        <translation>没有模板 {name}。现有：{names}。</translation>
    </message>
    <message>
        <source>There was not enough memory for this run. Try a smaller batch size or a smaller network.</source>
        <translation>内存不够这次训练用。试试较小的批大小或较小的网络。</translation>
    </message>
    <message>
        <source>This computer has no {device} that PyTorch can use. Choose the processor, or the fastest found.</source>
        <translation>这台电脑没有 PyTorch 可用的 {device}。请选择处理器，或最快的可用设备。</translation>
    </message>
    <message>
        <source>This is not a project file, or it was cut off while it was copied or downloaded.</source>
        <translation>这不是项目文件，或者在复制、下载时不完整。</translation>
    </message>
    <message>
        <source>This link is not there any more.</source>
        <translation>这条连线已经不在了。</translation>
    </message>
    <message>
        <source>This loss takes one number for the two classes, and {given} arrive.</source>
        <translation>这个损失用一个数表示两个类别，而收到的是 {given}。</translation>
    </message>
    <message>
        <source>This project was saved by a newer NN Studio ({application}); update NN Studio to open it.</source>
        <translation>这个项目由较新的 NN Studio（{application}）保存；请更新 NN Studio 后再打开。</translation>
    </message>
    <message>
        <source>This run ended before there was anything to keep. Continue it, or train again.</source>
        <translation>这次训练结束时还没有可保留的结果。请继续训练，或重新训练。</translation>
    </message>
    <message>
        <source>This run was made with a different network and cannot go on with this one. Start a new run.</source>
        <translation>这次训练用的是另一个网络，无法用现在的网络继续。请重新开始训练。</translation>
    </message>
    <message>
        <source>This would make a circle: {target} already feeds {source}.</source>
        <translation>这样会绕成一圈：{target} 已经连向 {source}。</translation>
    </message>
    <message>
        <source>Toy points</source>
        <translation>玩具数据</translation>
    </message>
    <message>
        <source>Train in</source>
        <translation>训练位置</translation>
    </message>
    <message>
        <source>Turn it into Sigmoid</source>
        <translation>改为 Sigmoid</translation>
    </message>
    <message>
        <source>Turns numbers into probabilities that add up to 1.</source>
        <translation>把数变成总和为 1 的概率。</translation>
    </message>
    <message>
        <source>Two Outputs predict {target}</source>
        <translation>有两个 Output 预测 {target}</translation>
    </message>
    <message>
        <source>Two arms wound around each other.</source>
        <translation>两条相互缠绕的螺旋。</translation>
    </message>
    <message>
        <source>Two circles</source>
        <translation>两个圆</translation>
    </message>
    <message>
        <source>Two half moons that reach into each other.</source>
        <translation>两个互相嵌入的月牙。</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>双月牙</translation>
    </message>
    <message>
        <source>Two nodes have the same id.</source>
        <translation>有两个节点的编号相同。</translation>
    </message>
    <message>
        <source>Two spirals</source>
        <translation>双螺旋</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>Use one filter</source>
        <translation>用 1 个卷积核</translation>
    </message>
    <message>
        <source>Use one unit</source>
        <translation>用 1 个单元</translation>
    </message>
    <message>
        <source>Use {count} filters</source>
        <translation>用 {count} 个卷积核</translation>
    </message>
    <message>
        <source>Use {count} inputs</source>
        <translation>用 {count} 个输入</translation>
    </message>
    <message>
        <source>Use {count} units</source>
        <translation>用 {count} 个单元</translation>
    </message>
    <message>
        <source>Use {loss}</source>
        <translation>使用{loss}</translation>
    </message>
    <message>
        <source>Use “{value}”</source>
        <translation>使用“{value}”</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>不填充</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Validation metric</source>
        <translation>验证指标</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>What counts as better</source>
        <translation>至少好多少才算改进</translation>
    </message>
    <message>
        <source>What negative numbers are multiplied by</source>
        <translation>负数乘以多少</translation>
    </message>
    <message>
        <source>What stands between two fields; found out unless set</source>
        <translation>两个字段之间的符号；不设则自动判断</translation>
    </message>
    <message>
        <source>What the rate is multiplied by</source>
        <translation>学习率乘以多少</translation>
    </message>
    <message>
        <source>What training makes small; chosen from the kind of target unless you pick one</source>
        <translation>训练要减小的量；不选则由目标的类型决定</translation>
    </message>
    <message>
        <source>Where the arithmetic happens</source>
        <translation>在哪里计算</translation>
    </message>
    <message>
        <source>Where the file lies</source>
        <translation>文件所在位置</translation>
    </message>
    <message>
        <source>Whether the first row holds names; found out unless set</source>
        <translation>第一行是否为名称；不设则自动判断</translation>
    </message>
    <message>
        <source>Which group of fields of the data enters here</source>
        <translation>从这里进入的是哪一组字段</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>哪一个</translation>
    </message>
    <message>
        <source>Which validation value counts</source>
        <translation>以哪个验证值为准</translation>
    </message>
    <message>
        <source>Whole sequence</source>
        <translation>整个序列</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Wines</source>
        <translation>葡萄酒</translation>
    </message>
    <message>
        <source>With tanh</source>
        <translation>用 tanh</translation>
    </message>
    <message>
        <source>Zeros added around the picture</source>
        <translation>在图像四周补零</translation>
    </message>
    <message>
        <source>Zeros added at both ends</source>
        <translation>在两端补零</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation> PDF </translation>
    </message>
    <message>
        <source>a different number in every row, named like an identifier</source>
        <translation>每行的数都不同，名称像编号</translation>
    </message>
    <message>
        <source>a gzip</source>
        <translation> gzip </translation>
    </message>
    <message>
        <source>already between 0 and 1 → left as it is</source>
        <translation>已在 0 和 1 之间 → 保持不变</translation>
    </message>
    <message>
        <source>always {value}</source>
        <translation>总是 {value}</translation>
    </message>
    <message>
        <source>an Excel or zip</source>
        <translation> Excel 或 zip </translation>
    </message>
    <message>
        <source>an old Excel</source>
        <translation>旧版 Excel </translation>
    </message>
    <message>
        <source>bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>chosen as a category</source>
        <translation>指定为类别</translation>
    </message>
    <message>
        <source>chosen as a number</source>
        <translation>指定为数值</translation>
    </message>
    <message>
        <source>chosen as a number, but holds text</source>
        <translation>指定为数值，但含有文本</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>counts the rows</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>小数点为逗号</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>does not vary → left at zero</source>
        <translation>没有变化 → 置零</translation>
    </message>
    <message>
        <source>empty columns left out</source>
        <translation>略去空列</translation>
    </message>
    <message>
        <source>empty {column} left out</source>
        <translation>略去空列 {column}</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>from scikit-learn</source>
        <translation>来自 scikit-learn</translation>
    </message>
    <message>
        <source>header</source>
        <translation>有表头</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏状态</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>indices</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>levels 0 to 16 are spread over 0 to 255</source>
        <translation>灰度 0 到 16 展开为 0 到 255</translation>
    </message>
    <message>
        <source>no header</source>
        <translation>无表头</translation>
    </message>
    <message>
        <source>no header (names given)</source>
        <translation>无表头（自动命名）</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>没有值</translation>
    </message>
    <message>
        <source>noise {noise}, seed {seed}</source>
        <translation>噪声 {noise}，随机种子 {seed}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>only {count} of {rows} rows have a value</source>
        <translation>{rows} 行中只有 {count} 行有值</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>scaled to mean 0 and spread 1</source>
        <translation>缩放到均值 0、标准差 1</translation>
    </message>
    <message>
        <source>scaled to mean 0 and spread 1, answers in its own unit</source>
        <translation>缩放到均值 0、标准差 1，预测用原单位</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>separator {separator}</source>
        <translation>分隔符 {separator}</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>series</source>
        <translation>时间序列</translation>
    </message>
    <message>
        <source>slope {slope}</source>
        <translation>斜率 {slope}</translation>
    </message>
    <message>
        <source>space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>wide comma</source>
        <translation>全角逗号</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>{count} different texts</source>
        <translation>{count} 种不同的文本</translation>
    </message>
    <message>
        <source>{count} different texts in {rows} rows</source>
        <translation>{rows} 行中有 {count} 种不同的文本</translation>
    </message>
    <message>
        <source>{count} different whole numbers</source>
        <translation>{count} 个不同的整数</translation>
    </message>
    <message>
        <source>{count} empty rows left out</source>
        <translation>略去 {count} 个空行</translation>
    </message>
    <message>
        <source>{count} entries · {size}</source>
        <translation>{count} 个词条 · {size}</translation>
    </message>
    <message>
        <source>{count} filters · {size}</source>
        <translation>{count} 个卷积核 · {size}</translation>
    </message>
    <message>
        <source>{count} inputs</source>
        <translation>{count} 个输入</translation>
    </message>
    <message>
        <source>{count} missing → all zeros</source>
        <translation>缺失 {count} 个 → 全部置零</translation>
    </message>
    <message>
        <source>{count} missing → median</source>
        <translation>缺失 {count} 个 → 中位数</translation>
    </message>
    <message>
        <source>{count} missing → median and a yes/no field</source>
        <translation>缺失 {count} 个 → 中位数，另加一个是/否字段</translation>
    </message>
    <message>
        <source>{count} missing → other</source>
        <translation>缺失 {count} 个 → 归入其他</translation>
    </message>
    <message>
        <source>{count} missing → own category</source>
        <translation>缺失 {count} 个 → 单独一类</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} 个数</translation>
    </message>
    <message>
        <source>{count} rows without {field} left out</source>
        <translation>略去 {count} 行没有 {field} 的数据</translation>
    </message>
    <message>
        <source>{count} units</source>
        <translation>{count} 个单元</translation>
    </message>
    <message>
        <source>{count} units · both directions</source>
        <translation>{count} 个单元 · 双向</translation>
    </message>
    <message>
        <source>{count} yes/no fields</source>
        <translation>{count} 个是/否字段</translation>
    </message>
    <message>
        <source>{count} yes/no fields, rare values together</source>
        <translation>{count} 个是/否字段，少见的值合并</translation>
    </message>
    <message>
        <source>{field} has no values. Choose another target.</source>
        <translation>{field} 没有值。请选择其他目标。</translation>
    </message>
    <message>
        <source>{field} has to be a number, and holds texts such as {value}.</source>
        <translation>{field} 应为数值，却含有 {value} 这样的文本。</translation>
    </message>
    <message>
        <source>{field} holds {distinct} different values in {rows} rows, too few of each to learn. Choose another target.</source>
        <translation>{field} 在 {rows} 行中有 {distinct} 种不同的值，每种太少，无法学习。请选择其他目标。</translation>
    </message>
    <message>
        <source>{field} holds {value}, which the network has not learned. It knows {classes}.</source>
        <translation>{field} 中有 {value}，网络没有学过。它认识 {classes}。</translation>
    </message>
    <message>
        <source>{field} is no number. Choose another target, or take the template {name}.</source>
        <translation>{field} 不是数值。请选择其他目标，或改用模板 {name}。</translation>
    </message>
    <message>
        <source>{field} is {value} in every row, so there is nothing to tell apart. Choose another target.</source>
        <translation>{field} 每行都是 {value}，没有可区分的内容。请选择其他目标。</translation>
    </message>
    <message>
        <source>{file} cannot be read as a table: {reason}</source>
        <translation>{file} 无法作为表格读取：{reason}</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} 无法读取：{reason}。</translation>
    </message>
    <message>
        <source>{file} does not say how its letters are stored, and it is neither UTF-8 nor GB18030. Choose its encoding (cp1252 for Western Excel files), or save it as UTF-8.</source>
        <translation>{file} 没有说明文字编码，又不是 UTF-8 或 GB18030。请选择它的编码（西文 Excel 文件用 cp1252），或另存为 UTF-8。</translation>
    </message>
    <message>
        <source>{file} has no column {field}, which the model needs. Its columns are {columns}.</source>
        <translation>{file} 中没有模型需要的列 {field}。它的列有 {columns}。</translation>
    </message>
    <message>
        <source>{file} holds names but no rows. Choose a file with data.</source>
        <translation>{file} 只有列名，没有数据行。请选择有数据的文件。</translation>
    </message>
    <message>
        <source>{file} is damaged: its table of contents cannot be read.</source>
        <translation>{file} 已损坏：无法读取其目录。</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} 是空的。</translation>
    </message>
    <message>
        <source>{file} is no text file. Save the table as CSV and choose that.</source>
        <translation>{file} 不是文本文件。请把表格另存为 CSV 再选择。</translation>
    </message>
    <message>
        <source>{file} is no text file: line {line} holds a zero byte. Save the table as CSV and choose that.</source>
        <translation>{file} 不是文本文件：第 {line} 行含有零字节。请把表格另存为 CSV 再选择。</translation>
    </message>
    <message>
        <source>{file} is not stored as {encoding}: line {line} holds something else. Choose another encoding.</source>
        <translation>{file} 的编码不是 {encoding}：第 {line} 行不符。请选择其他编码。</translation>
    </message>
    <message>
        <source>{file} is {kind} file, whatever its name ends in. Save the table as CSV and choose that.</source>
        <translation>不论扩展名是什么，{file} 是{kind}文件。请把表格另存为 CSV 再选择。</translation>
    </message>
    <message>
        <source>{file} was not saved: {reason}. Save it somewhere else, or mend that first.</source>
        <translation>{file} 没有保存：{reason}。请换个位置保存，或先解决这个问题。</translation>
    </message>
    <message>
        <source>{file} was not written: {reason}.</source>
        <translation>{file} 没有写入：{reason}。</translation>
    </message>
    <message>
        <source>{first} + {second}</source>
        <translation>{first} + {second}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} 和 {second}</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} 或 {second}</translation>
    </message>
    <message>
        <source>{first} × {second}</source>
        <translation>{first} × {second}</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}，{second}</translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <translation>{first}；{second}</translation>
    </message>
    <message>
        <source>{groups} groups must divide both the {channels} incoming channels and {filters} filters.</source>
        <translation>分组数 {groups} 必须同时整除输入通道数 {channels} 和卷积核数 {filters}。</translation>
    </message>
    <message>
        <source>{layer} ({summary})</source>
        <translation>{layer}（{summary}）</translation>
    </message>
    <message>
        <source>{layer} is not needed before {node}</source>
        <translation>{node} 之前不需要 {layer}</translation>
    </message>
    <message>
        <source>{layer} leaves nothing to learn; Sigmoid is meant.</source>
        <translation>{layer} 之后没有可学的内容；这里应该用 Sigmoid。</translation>
    </message>
    <message>
        <source>{loss} does not fit {target}</source>
        <translation>{loss}不适合 {target}</translation>
    </message>
    <message>
        <source>{loss} makes probabilities by itself; twice makes learning slow.</source>
        <translation>{loss}自己会计算概率；重复计算会拖慢学习。</translation>
    </message>
    <message>
        <source>{loss} takes numbers from 0 to 1, as Sigmoid makes them.</source>
        <translation>{loss}需要 0 到 1 之间的数，Sigmoid 的输出正是这样。</translation>
    </message>
    <message>
        <source>{member} in the file belongs to another run, {run}.</source>
        <translation>文件中的 {member} 属于另一次训练 {run}。</translation>
    </message>
    <message>
        <source>{member} in the file cannot hold weights: {reason}.</source>
        <translation>文件中的 {member} 不能存放权重：{reason}。</translation>
    </message>
    <message>
        <source>{member} in the file differs from what the file says about it.</source>
        <translation>文件中的 {member} 与文件的说明不符。</translation>
    </message>
    <message>
        <source>{member} in the file does not say which version it has.</source>
        <translation>文件中的 {member} 没有说明版本。</translation>
    </message>
    <message>
        <source>{member} in the file has a fault at {place}: {reason}.</source>
        <translation>文件中的 {member} 在 {place} 处有问题：{reason}。</translation>
    </message>
    <message>
        <source>{member} in the file holds a whole number with too many digits at {field}: {value}….</source>
        <translation>文件中的 {member} 在 {field} 处有位数过多的整数：{value}…。</translation>
    </message>
    <message>
        <source>{member} in the file holds half of a letter at {field}.</source>
        <translation>文件中的 {member} 在 {field} 处有不完整的字符。</translation>
    </message>
    <message>
        <source>{member} in the file holds more than {limit} objects.</source>
        <translation>文件中的 {member} 含有超过 {limit} 个对象。</translation>
    </message>
    <message>
        <source>{member} in the file holds {value} at {field}, which is not a finite number.</source>
        <translation>文件中的 {member} 在 {field} 处的 {value} 不是有限的数。</translation>
    </message>
    <message>
        <source>{member} in the file is a link or a folder.</source>
        <translation>文件中的 {member} 是链接或文件夹。</translation>
    </message>
    <message>
        <source>{member} in the file is damaged.</source>
        <translation>文件中的 {member} 已损坏。</translation>
    </message>
    <message>
        <source>{member} in the file is locked.</source>
        <translation>文件中的 {member} 已加密。</translation>
    </message>
    <message>
        <source>{member} in the file is nested deeper than {limit} levels, or cut off.</source>
        <translation>文件中的 {member} 嵌套超过 {limit} 层，或不完整。</translation>
    </message>
    <message>
        <source>{member} in the file is not JSON: {reason}.</source>
        <translation>文件中的 {member} 不是 JSON：{reason}。</translation>
    </message>
    <message>
        <source>{member} in the file is not written in UTF-8.</source>
        <translation>文件中的 {member} 不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>{member} in the file is packed in a way that no project is.</source>
        <translation>文件中的 {member} 的压缩方式不是项目所用的。</translation>
    </message>
    <message>
        <source>{member} in the file is too large.</source>
        <translation>文件中的 {member} 太大。</translation>
    </message>
    <message>
        <source>{member} in the file names {value} twice at {field}.</source>
        <translation>文件中的 {member} 在 {field} 处两次出现 {value}。</translation>
    </message>
    <message>
        <source>{member} in the file would grow enormously when it is unpacked.</source>
        <translation>文件中的 {member} 解压后会变得极大。</translation>
    </message>
    <message>
        <source>{model} cannot be read: {reason}.</source>
        <translation>{model} 无法读取：{reason}。</translation>
    </message>
    <message>
        <source>{model} is not a model that NN Studio has exported.</source>
        <translation>{model} 不是 NN Studio 导出的模型。</translation>
    </message>
    <message>
        <source>{model} takes images, and {input} is a table.</source>
        <translation>{model} 需要图像，而 {input} 是表格。</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{node} cannot stand in a link.</source>
        <translation>{node} 不能放在连线中间。</translation>
    </message>
    <message>
        <source>{node} does not fit here</source>
        <translation>{node} 放在这里不合适</translation>
    </message>
    <message>
        <source>{node} feeds itself</source>
        <translation>{node} 连回了自己</translation>
    </message>
    <message>
        <source>{node} has no input</source>
        <translation>{node} 没有输入</translation>
    </message>
    <message>
        <source>{node} has no input at {ports}</source>
        <translation>{node} 的 {ports} 没有输入</translation>
    </message>
    <message>
        <source>{node} has no input called {port}.</source>
        <translation>{node} 没有名为 {port} 的输入。</translation>
    </message>
    <message>
        <source>{node} has no output called {port}.</source>
        <translation>{node} 没有名为 {port} 的输出。</translation>
    </message>
    <message>
        <source>{node} has two links at {port}.</source>
        <translation>{node} 的 {port} 上有两条连线。</translation>
    </message>
    <message>
        <source>{node} is not connected</source>
        <translation>{node} 没有连线</translation>
    </message>
    <message>
        <source>{node} is too large</source>
        <translation>{node} 太大</translation>
    </message>
    <message>
        <source>{node} leads nowhere</source>
        <translation>{node} 没有通向任何地方</translation>
    </message>
    <message>
        <source>{node} needs a flat row of numbers</source>
        <translation>{node} 需要一行数</translation>
    </message>
    <message>
        <source>{node} needs a picture</source>
        <translation>{node} 需要图像</translation>
    </message>
    <message>
        <source>{node} needs a row of whole numbers</source>
        <translation>{node} 需要一行整数</translation>
    </message>
    <message>
        <source>{node} needs a sequence</source>
        <translation>{node} 需要序列</translation>
    </message>
    <message>
        <source>{node} needs a series</source>
        <translation>{node} 需要时间序列</translation>
    </message>
    <message>
        <source>{node} needs a shape with {count} axes</source>
        <translation>{node} 需要 {count} 个轴的形状</translation>
    </message>
    <message>
        <source>{node} needs a single number</source>
        <translation>{node} 需要单个数</translation>
    </message>
    <message>
        <source>{node} needs a volume</source>
        <translation>{node} 需要三维图像</translation>
    </message>
    <message>
        <source>{node} needs inputs of matching sizes</source>
        <translation>{node} 需要大小匹配的输入</translation>
    </message>
    <message>
        <source>{node} needs one number</source>
        <translation>{node} 需要 1 个数</translation>
    </message>
    <message>
        <source>{node} needs one row of numbers</source>
        <translation>{node} 需要一行数</translation>
    </message>
    <message>
        <source>{node} needs probabilities</source>
        <translation>{node} 需要概率</translation>
    </message>
    <message>
        <source>{node} needs real numbers</source>
        <translation>{node} 需要实数</translation>
    </message>
    <message>
        <source>{node} needs whole numbers</source>
        <translation>{node} 需要整数</translation>
    </message>
    <message>
        <source>{node} needs {count} numbers</source>
        <translation>{node} 需要 {count} 个数</translation>
    </message>
    <message>
        <source>{node}, {parameter}: {reason}.</source>
        <translation>{node} 的{parameter}：{reason}。</translation>
    </message>
    <message>
        <source>{numbers} numbers cannot be arranged as {sizes}.</source>
        <translation>{numbers} 个数无法排成 {sizes}。</translation>
    </message>
    <message>
        <source>{output} carries {given}, and {input} takes {wanted}.</source>
        <translation>{output} 传出的是 {given}，而 {input} 需要 {wanted}。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Close it in other programs and try again.</source>
        <translation>{path} 无法读取：{reason}。请在其他程序中关闭它再试。</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a file in it.</source>
        <translation>{path} 是文件夹。请选择其中的文件。</translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation>{problem}</translation>
    </message>
    <message>
        <source>{share} dropped</source>
        <translation>丢弃 {share}</translation>
    </message>
    <message>
        <source>{sizes} ({axes})</source>
        <translation>{sizes}（{axes}）</translation>
    </message>
    <message>
        <source>{target} has classes, and {loss} compares numbers.</source>
        <translation>{target} 是类别，而{loss}用于比较数值。</translation>
    </message>
    <message>
        <source>{target} has {count} classes, and {given} arrive.</source>
        <translation>{target} 有 {count} 个类别，而收到的是 {given}。</translation>
    </message>
    <message>
        <source>{target} has {count} classes, and {loss} tells two apart.</source>
        <translation>{target} 有 {count} 个类别，而{loss}只能区分两类。</translation>
    </message>
    <message>
        <source>{target} has {count} per sample, and {given} arrive.</source>
        <translation>{target} 每个样本有 {count} 个数，而收到的是 {given}。</translation>
    </message>
    <message>
        <source>{target} is a number, and {loss} compares classes.</source>
        <translation>{target} 是数值，而{loss}用于比较类别。</translation>
    </message>
    <message>
        <source>{texts} among numbers count as missing</source>
        <translation>数值中的 {texts} 视为缺失</translation>
    </message>
    <message>
        <source>{title} has no column {field}, which the network needs.</source>
        <translation>{title} 中没有网络需要的列 {field}。</translation>
    </message>
    <message>
        <source>{title} has no column {field}, which the network needs. {hint}</source>
        <translation>{title} 中没有网络需要的列 {field}。{hint}</translation>
    </message>
    <message>
        <source>{title} has no field {field}.</source>
        <translation>{title} 中没有字段 {field}。</translation>
    </message>
    <message>
        <source>{title} has {rows} rows; at least 4 are needed to divide.</source>
        <translation>{title} 有 {rows} 行；至少要有 4 行才能划分。</translation>
    </message>
    <message>
        <source>{title} has {rows} usable rows; at least {least} are needed to train, validate and test.</source>
        <translation>{title} 有 {rows} 个可用的行；训练、验证和测试至少需要 {least} 行。</translation>
    </message>
    <message>
        <source>{title} holds images, and this template is for tables. Take the template {name}.</source>
        <translation>{title} 中是图像，而这个模板用于表格。请改用模板 {name}。</translation>
    </message>
    <message>
        <source>{title} holds no images. Take the template {name}, or other data.</source>
        <translation>{title} 中没有图像。请改用模板 {name}，或换一份数据。</translation>
    </message>
</context>
</TS>
