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
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Files of this kind ({patterns})</source>
        <translation>同类文件 ({patterns})</translation>
    </message>
    <message>
        <source>Files with data ({patterns})</source>
        <translation>数据文件 ({patterns})</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>打开数据</translation>
    </message>
    <message>
        <source>Open: {kind}</source>
        <translation>打开：{kind}</translation>
    </message>
    <message>
        <source>Where is {name} now?</source>
        <translation>{name} 现在在哪里？</translation>
    </message>
</context>
<context>
    <name>AugmentationCard</name>
    <message>
        <source>Again</source>
        <translation>再来一次</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Change the augmentation</source>
        <translation>更改数据增强</translation>
    </message>
    <message>
        <source>Changes the same samples by other chance</source>
        <translation>用另一组随机数改变同样的样本</translation>
    </message>
    <message>
        <source>Nothing is changed yet. Set a value, and see here what becomes of some samples.</source>
        <translation>目前没有任何改变。设置一个值，即可在此看到样本的变化。</translation>
    </message>
    <message>
        <source>Preparing some samples…</source>
        <translation>正在准备样本…</translation>
    </message>
    <message>
        <source>Samples show here once there is data and something to predict.</source>
        <translation>有了数据和预测目标后，样本会显示在这里。</translation>
    </message>
    <message>
        <source>Texts stay as they are: there is nothing to change at random.</source>
        <translation>文本保持原样：没有可以随机改变的内容。</translation>
    </message>
    <message>
        <source>Training samples are changed at random in every epoch; all others stay as they are.</source>
        <translation>训练样本在每一轮都会随机改变；其他样本保持原样。</translation>
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
        <source>What is predicted</source>
        <translation>预测的是什么</translation>
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
    <name>BlockSection</name>
    <message>
        <source>As the input</source>
        <translation>与输入相同</translation>
    </message>
    <message>
        <source>Open the Block</source>
        <translation>打开模块</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
</context>
<context>
    <name>Breadcrumbs</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>当前位置</translation>
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
        <source>Name of the Block</source>
        <translation>模块名称</translation>
    </message>
    <message>
        <source>Save to My Blocks</source>
        <translation>存入“我的模块”</translation>
    </message>
    <message>
        <source>The canvas is empty</source>
        <translation>画布是空的</translation>
    </message>
</context>
<context>
    <name>ChangedRows</name>
    <message>
        <source>Rows before and after</source>
        <translation>改变前后的行</translation>
    </message>
</context>
<context>
    <name>ClassFilter</name>
    <message>
        <source>All classes</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Show only this class</source>
        <translation>只显示这一类</translation>
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
        <source>Group into a Block</source>
        <translation>组成模块</translation>
    </message>
    <message>
        <source>Import a network…</source>
        <translation>导入网络…</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Leave the Block</source>
        <translation>离开模块</translation>
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
        <source>Open the Block</source>
        <translation>打开模块</translation>
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
        <source>Save to My Blocks…</source>
        <translation>存入“我的模块”…</translation>
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
        <source>Share weights with…</source>
        <translation>共享权重…</translation>
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
        <source>Stop sharing weights</source>
        <translation>停止共享权重</translation>
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
        <source>Ungroup</source>
        <translation>解散模块</translation>
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
    <name>DataBanner</name>
    <message>
        <source>Keep the run</source>
        <translation>保留这次训练</translation>
    </message>
    <message>
        <source>Show where it is…</source>
        <translation>指出它的位置…</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>重新训练</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>选择数据</translation>
    </message>
    <message>
        <source>Fields and rows</source>
        <translation>字段与行</translation>
    </message>
    <message>
        <source>Reading the data…</source>
        <translation>正在读取数据…</translation>
    </message>
</context>
<context>
    <name>DataSide</name>
    <message>
        <source>A network cannot learn from this yet</source>
        <translation>网络还不能从中学习</translation>
    </message>
    <message>
        <source>Build a network for this →</source>
        <translation>为它搭建网络 →</translation>
    </message>
    <message>
        <source>Decided for you</source>
        <translation>已替你决定</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
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
        <source>Export as a Python file</source>
        <translation>导出为 Python 文件</translation>
    </message>
    <message>
        <source>Export to ONNX</source>
        <translation>导出为 ONNX</translation>
    </message>
    <message>
        <source>Looks back</source>
        <translation>回看</translation>
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
        <source>date, as seconds since 1970</source>
        <translation>日期，1970 年以来的秒数</translation>
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
        <source>probability of {value}</source>
        <translation>{value} 的概率</translation>
    </message>
    <message>
        <source>sequence, {steps} steps, {channels} channels</source>
        <translation>序列，{steps} 步，{channels} 个通道</translation>
    </message>
    <message>
        <source>text, up to {count} pieces</source>
        <translation>文本，最多 {count} 个词元</translation>
    </message>
    <message>
        <source>the input again, in its own unit</source>
        <translation>重新输出的输入，以原单位给出</translation>
    </message>
    <message>
        <source>the next {count} values, in the unit of your data</source>
        <translation>接下来的 {count} 个值，以数据的单位给出</translation>
    </message>
    <message>
        <source>{count} numbers that add up to 1, one per class</source>
        <translation>{count} 个数，每类一个，总和为 1</translation>
    </message>
    <message>
        <source>{count} rows, the latest last</source>
        <translation>{count} 行，最新的在最后</translation>
    </message>
    <message>
        <source>{values} and {count} more</source>
        <translation>{values} 等，另有 {count} 个</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>A PyTorch program with this network, its data, training and answers</source>
        <translation>包含该网络及其数据、训练和预测的 PyTorch 程序</translation>
    </message>
    <message>
        <source>After a run, its network can leave as an ONNX or Python file that runs without NN Studio.</source>
        <translation>训练之后，网络可以导出为 ONNX 或 Python 文件，无需 NN Studio 即可运行。</translation>
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
        <source>Python file…</source>
        <translation>Python 文件…</translation>
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
    <name>ExposeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Expose</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>Expose a parameter</source>
        <translation>公开参数</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Name outside</source>
        <translation>外部名称</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>The channels of the input</source>
        <translation>输入的通道数</translation>
    </message>
    <message>
        <source>The features of the input</source>
        <translation>输入的特征数</translation>
    </message>
    <message>
        <source>The steps of the input</source>
        <translation>输入的步数</translation>
    </message>
    <message>
        <source>Under a name that is there already, one value sets both.</source>
        <translation>若使用已有的名称，一个值会同时设置两者。</translation>
    </message>
    <message>
        <source>Until it is set</source>
        <translation>未设置时</translation>
    </message>
    <message>
        <source>What it is now</source>
        <translation>保持当前值</translation>
    </message>
</context>
<context>
    <name>ExposeSection</name>
    <message>
        <source>Expose a parameter…</source>
        <translation>公开参数…</translation>
    </message>
    <message>
        <source>Lets a parameter be set from outside of the Block</source>
        <translation>让参数可以在模块外设置</translation>
    </message>
    <message>
        <source>Set it only inside</source>
        <translation>仅在内部设置</translation>
    </message>
    <message>
        <source>Set outside of the Block</source>
        <translation>在模块外设置</translation>
    </message>
    <message>
        <source>as “{name}”</source>
        <translation>名为“{name}”</translation>
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
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>How much the field alone says about the target, from 0 to 1: rank correlation of two numbers, correlation ratio of a number and a category, Cramér&apos;s V of two categories</source>
        <translation>该字段单独能说明目标的程度，从 0 到 1：两个数值用秩相关，数值与类别用相关比，两个类别用 Cramér&apos;s V</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识</translation>
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
        <source>Predicts</source>
        <translation>预测力</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
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
        <source>Yes/no</source>
        <translation>是/否</translation>
    </message>
    <message>
        <source>group</source>
        <translation>分组</translation>
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
        <source>split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>{count} classes to tell apart</source>
        <translation>区分 {count} 个类别</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>缺失 {count} 个</translation>
    </message>
    <message>
        <source>{share} % sure</source>
        <translation>把握 {share} %</translation>
    </message>
</context>
<context>
    <name>FieldPanel</name>
    <message>
        <source>All of the data</source>
        <translation>全部数据</translation>
    </message>
    <message>
        <source>As suits it</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Change how {field} is prepared</source>
        <translation>更改 {field} 的预处理</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>不同的值</translation>
    </message>
    <message>
        <source>Fields of one group go into the network together, through the Input of that name</source>
        <translation>同组字段通过同名的 Input 节点一起输入网络</translation>
    </message>
    <message>
        <source>Forget what was chosen here</source>
        <translation>清除这里的选择</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Predicts the target</source>
        <translation>对目标的预测力</translation>
    </message>
    <message>
        <source>Shown here once you have chosen what to predict</source>
        <translation>选定要预测的字段后在此显示</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>What comes out</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>将做的处理</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>{share} % sure</source>
        <translation>把握 {share} %</translation>
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
        <translation>图片</translation>
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
    <name>GoToRow</name>
    <message>
        <source>Go to row</source>
        <translation>转到行</translation>
    </message>
    <message>
        <source>Go to row…</source>
        <translation>转到行…</translation>
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
    <name>HelpCard</name>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>了解更多</translation>
    </message>
    <message>
        <source>What it does to the shape</source>
        <translation>对形状的影响</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>何时使用</translation>
    </message>
</context>
<context>
    <name>ImportProgress</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import a network</source>
        <translation>导入网络</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Importing {file}…</source>
        <translation>正在导入 {file}…</translation>
    </message>
    <message>
        <source>{seconds} s; at most {left} s more</source>
        <translation>已用 {seconds} 秒；最多还需 {left} 秒</translation>
    </message>
</context>
<context>
    <name>ImportQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>How large one sample of each input is, without the batch.</source>
        <translation>每个输入的一个样本有多大，不含批次。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import a network</source>
        <translation>导入网络</translation>
    </message>
    <message>
        <source>Importing it runs it, with everything that you may do on this computer. Only import files you trust.</source>
        <translation>导入时会运行它，凡是你在这台电脑上能做的它都能做。只导入你信任的文件。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>One sample</source>
        <translation>一个样本</translation>
    </message>
    <message>
        <source>Run and import</source>
        <translation>运行并导入</translation>
    </message>
    <message>
        <source>The only one in the file</source>
        <translation>文件中唯一的那个</translation>
    </message>
    <message>
        <source>{file} is a program</source>
        <translation>{file} 是一个程序</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n 个节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations were not needed</source>
        <translation>
            <numerusform>%n 个运算不再需要</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations without a layer compute as before</source>
        <translation>
            <numerusform>%n 个运算没有对应的层，照原样计算</numerusform>
        </translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>全部运算</translation>
    </message>
    <message>
        <source>Became layers</source>
        <translation>成为层</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>关闭报告</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已省去</translation>
    </message>
    <message>
        <source>Opaque</source>
        <translation>不透明</translation>
    </message>
    <message>
        <source>Operations that are listed</source>
        <translation>列出的运算</translation>
    </message>
    <message>
        <source>Selects the node on the canvas</source>
        <translation>在画布上选中该节点</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>What became of every operation</source>
        <translation>每个运算成了什么</translation>
    </message>
    <message>
        <source>largest difference from the original {difference}, of answers up to {scale}</source>
        <translation>与原网络的最大差异为 {difference}，输出最大到 {scale}</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Import a network</source>
        <translation>导入网络</translation>
    </message>
    <message>
        <source>Networks ({patterns})</source>
        <translation>网络 ({patterns})</translation>
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
        <source>Blocks</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete “{name}” from My Blocks?</source>
        <translation>从“我的模块”中删除“{name}”？</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>层库</translation>
    </message>
    <message>
        <source>My Blocks</source>
        <translation>我的模块</translation>
    </message>
    <message>
        <source>Name of the Block</source>
        <translation>模块名称</translation>
    </message>
    <message>
        <source>Networks that were built with it keep their copies.</source>
        <translation>用它搭建的网络会保留各自的副本。</translation>
    </message>
    <message>
        <source>No such layer</source>
        <translation>没有这样的层</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
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
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>还有 %n 个…</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
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
        <source>All labels right</source>
        <translation>标签全对</translation>
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
        <source>RMSE of the last value</source>
        <translation>沿用最后值的 RMSE</translation>
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
    <message>
        <source>Repetition</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Set outside of the Block, as “{name}”</source>
        <translation>在模块外以“{name}”设置</translation>
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
    <name>Notices</name>
    <message>
        <source>Looking at the rows…</source>
        <translation>正在查看数据…</translation>
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
        <source>Error of a row</source>
        <translation>每行的误差</translation>
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
        <source>root mean square of each row</source>
        <translation>每行的均方根</translation>
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
    <name>PictureDialog</name>
    <message>
        <source>Image {number}</source>
        <translation>图片 {number}</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>下一张图片</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>上一张图片</translation>
    </message>
    <message>
        <source>{name}, {height} × {width} pixels</source>
        <translation>{name}，{height} × {width} 像素</translation>
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
    <name>ProblemIndex</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryEditor</name>
    <message>
        <source>A SELECT that is read in place of a table. The database is never changed.</source>
        <translation>用 SELECT 语句代替整张表来读取。数据库不会被修改。</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Run the query</source>
        <translation>运行查询</translation>
    </message>
</context>
<context>
    <name>ReadingOptions</name>
    <message>
        <source>Change how the data is read</source>
        <translation>更改数据的读取方式</translation>
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
    <name>Refusal</name>
    <message>
        <source>Change source…</source>
        <translation>更换数据…</translation>
    </message>
    <message>
        <source>Reading was stopped</source>
        <translation>读取已停止</translation>
    </message>
    <message>
        <source>Show where it is…</source>
        <translation>指出它的位置…</translation>
    </message>
    <message>
        <source>The data is not where it was</source>
        <translation>数据不在原来的位置</translation>
    </message>
    <message>
        <source>This data cannot be used as it is</source>
        <translation>这份数据不能直接使用</translation>
    </message>
    <message>
        <source>This network cannot leave as ONNX</source>
        <translation>该网络无法导出为 ONNX</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤销上一步更改</translation>
    </message>
</context>
<context>
    <name>Relinking</name>
    <message>
        <source>Find the data again</source>
        <translation>重新找到数据</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>Became</source>
        <translation>成为</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>在文件中</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已省去</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Opaque</source>
        <translation>不透明</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>运算</translation>
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
    <name>RowsCard</name>
    <message>
        <source>Images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>the first {count} of {all} rows copied</source>
        <translation>已复制 {all} 行中的前 {count} 行</translation>
    </message>
    <message>
        <source>{count} rows copied</source>
        <translation>已复制 {count} 行</translation>
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
    <name>SampleFields</name>
    <message>
        <source>Another input</source>
        <translation>再加一个输入</translation>
    </message>
    <message>
        <source>Input {place}</source>
        <translation>输入 {place}</translation>
    </message>
    <message>
        <source>Numbers of {input}</source>
        <translation>{input} 的数值类型</translation>
    </message>
    <message>
        <source>Real numbers</source>
        <translation>实数</translation>
    </message>
    <message>
        <source>Sizes of {input}</source>
        <translation>{input} 的尺寸</translation>
    </message>
    <message>
        <source>Whole numbers</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>Whole numbers with × between them, such as 3 × 224 × 224.</source>
        <translation>整数之间用 × 隔开，例如 3 × 224 × 224。</translation>
    </message>
</context>
<context>
    <name>SampleGrid</name>
    <message>
        <source>Changed</source>
        <translation>改变后</translation>
    </message>
    <message>
        <source>Or like this</source>
        <translation>或者这样</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>Samples before and after</source>
        <translation>改变前后的样本</translation>
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
        <source>off by {error}</source>
        <translation>偏差 {error}</translation>
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
        <source>Block</source>
        <translation>模块</translation>
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
        <source>Group into a Block</source>
        <translation>组成模块</translation>
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
    <message>
        <source>{count} multiply-adds</source>
        <translation>{count} 次乘加</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} 个参数</translation>
    </message>
    <message>
        <source>{size} kept while training</source>
        <translation>训练时保留 {size}</translation>
    </message>
</context>
<context>
    <name>SharingNote</name>
    <message numerus="yes">
        <source>%n layers use its weights.</source>
        <translation>
            <numerusform>有 %n 个层使用它的权重。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>停止共享</translation>
    </message>
    <message>
        <source>Uses the weights of {owner}.</source>
        <translation>使用“{owner}”的权重。</translation>
    </message>
    <message>
        <source>{node} uses its weights.</source>
        <translation>“{node}”使用它的权重。</translation>
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
        <source>Built-in data</source>
        <translation>内置数据</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>文件和文件夹</translation>
    </message>
    <message>
        <source>Keep the data</source>
        <translation>保留现有数据</translation>
    </message>
    <message>
        <source>Open a file or folder, or drop it anywhere on this page. What is in it is found out and shown.</source>
        <translation>打开文件或文件夹，或把它拖到本页任意位置。其中的内容会自动识别并显示。</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Open a folder with data</source>
        <translation>打开存放数据的文件夹</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Toy data</source>
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
    <name>SplitSection</name>
    <message>
        <source>Change the balance of classes</source>
        <translation>更改类别平衡</translation>
    </message>
    <message>
        <source>Change the forecast</source>
        <translation>更改时序预测</translation>
    </message>
    <message>
        <source>Change the split</source>
        <translation>更改划分</translation>
    </message>
    <message>
        <source>Field of the time</source>
        <translation>时间字段</translation>
    </message>
    <message>
        <source>Order as in the file</source>
        <translation>按文件中的顺序</translation>
    </message>
    <message>
        <source>Order by {field}</source>
        <translation>按 {field} 排序</translation>
    </message>
    <message>
        <source>Order of the file</source>
        <translation>文件中的顺序</translation>
    </message>
    <message>
        <source>Ordered by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>Rows are divided once you have chosen what to predict.</source>
        <translation>选好要预测的内容后才会划分行。</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>时间序列</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Train {train} · Validation {validation} · Test {test} rows</source>
        <translation>训练 {train} · 验证 {validation} · 测试 {test} 行</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>1 problem</source>
        <translation>1 个问题</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
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
        <source>Cancel</source>
        <translation>取消</translation>
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
        <source>Read the file again</source>
        <translation>重新读取文件</translation>
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
        <source>A class: {fields}</source>
        <translation>一个类别：{fields}</translation>
    </message>
    <message>
        <source>A number: {fields}</source>
        <translation>一个数值：{fields}</translation>
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
        <source>Do not predict {field}</source>
        <translation>不预测 {field}</translation>
    </message>
    <message>
        <source>Field to predict</source>
        <translation>要预测的字段</translation>
    </message>
    <message>
        <source>Its own input again</source>
        <translation>还原自己的输入</translation>
    </message>
    <message>
        <source>One of two classes: {fields}</source>
        <translation>二选一：{fields}</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Predict a field</source>
        <translation>预测字段</translation>
    </message>
    <message>
        <source>Predict another field, too…</source>
        <translation>再预测一个字段…</translation>
    </message>
    <message>
        <source>Predict {field}</source>
        <translation>预测 {field}</translation>
    </message>
    <message>
        <source>Predict {field}, too</source>
        <translation>同时预测 {field}</translation>
    </message>
    <message>
        <source>Reconstruct the input</source>
        <translation>还原输入</translation>
    </message>
    <message>
        <source>Several numbers: {fields}</source>
        <translation>多个数值：{fields}</translation>
    </message>
    <message>
        <source>The next row, from the {window} before it</source>
        <translation>由前 {window} 行预测下一行</translation>
    </message>
    <message>
        <source>The next {horizon} rows, from the {window} before them</source>
        <translation>由前 {window} 行预测后 {horizon} 行</translation>
    </message>
    <message>
        <source>There is no target: the network learns to pass on what matters.</source>
        <translation>没有目标：网络学习保留重要信息。</translation>
    </message>
    <message>
        <source>What comes next: {fields}</source>
        <translation>接下来的值：{fields}</translation>
    </message>
    <message>
        <source>What should it predict?</source>
        <translation>要预测什么？</translation>
    </message>
    <message>
        <source>Yes or no, each by itself: {fields}</source>
        <translation>分别判断是或否：{fields}</translation>
    </message>
    <message>
        <source>and {field}</source>
        <translation>以及 {field}</translation>
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
    <name>ValueBars</name>
    <message>
        <source>Values</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>其余全部</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>About {minutes} min left</source>
        <translation>约剩 {minutes} 分钟</translation>
    </message>
    <message>
        <source>About {seconds} s left</source>
        <translation>约剩 {seconds} 秒</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>A table as text, Excel or a database, arrays, a folder of pictures or sounds: open it, or drop it anywhere here.</source>
        <translation>文本、Excel 或数据库中的表格，数组，图片或声音的文件夹：打开它，或拖到这里任意位置。</translation>
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
        <source>From an ONNX file or a Python file with a PyTorch module</source>
        <translation>从 ONNX 文件，或含有 PyTorch 模块的 Python 文件</translation>
    </message>
    <message>
        <source>Import a network…</source>
        <translation>导入网络…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Open a folder with data</source>
        <translation>打开存放数据的文件夹</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Or go on with what there is already.</source>
        <translation>或者继续已有的工作。</translation>
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
        <source>%n categories</source>
        <translation>
            <numerusform>%n 个类别字段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>%n 个类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labels</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
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
    <message numerus="yes">
        <source>%n words or characters</source>
        <translation>
            <numerusform>%n 个词或字</numerusform>
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
        <source>Expose {parameter}</source>
        <translation>公开 {parameter}</translation>
    </message>
    <message>
        <source>Group into a Block</source>
        <translation>组成模块</translation>
    </message>
    <message>
        <source>Group {what}</source>
        <translation>组合 {what}</translation>
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
        <source>Leave the Block</source>
        <translation>离开模块</translation>
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
        <source>Open the Block</source>
        <translation>打开模块</translation>
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
        <source>Save to My Blocks…</source>
        <translation>存入“我的模块”…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Set only inside</source>
        <translation>仅在内部设置</translation>
    </message>
    <message>
        <source>Share weights of {what}</source>
        <translation>共享 {what} 的权重</translation>
    </message>
    <message>
        <source>Share weights with</source>
        <translation>共享权重</translation>
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
        <source>Stop sharing</source>
        <translation>停止共享</translation>
    </message>
    <message>
        <source>Stop sharing weights</source>
        <translation>停止共享权重</translation>
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
        <source>Ungroup</source>
        <translation>解散模块</translation>
    </message>
    <message>
        <source>Ungroup {what}</source>
        <translation>解散 {what}</translation>
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
        <source>at every step</source>
        <translation>逐步运行</translation>
    </message>
    <message>
        <source>same weights</source>
        <translation>相同权重</translation>
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
    <message>
        <source>{steps} rows of {features} numbers</source>
        <translation>{steps} 行，每行 {features} 个数</translation>
    </message>
    <message>
        <source>{steps} steps, {channels} channels</source>
        <translation>{steps} 步，{channels} 个通道</translation>
    </message>
</context>
<context>
    <name>declared</name>
    <message>
        <source>0 gives the first input, 1 the second</source>
        <translation>0 给出第一个输入，1 给出第二个</translation>
    </message>
    <message>
        <source>0 is a value</source>
        <translation>0 是有效值</translation>
    </message>
    <message>
        <source>0 may mean missing in {field}</source>
        <translation>{field} 中的 0 可能表示缺失</translation>
    </message>
    <message>
        <source>0 means missing</source>
        <translation>0 表示缺失</translation>
    </message>
    <message>
        <source>1 / square root</source>
        <translation>平方根的倒数</translation>
    </message>
    <message>
        <source>1 / x</source>
        <translation>倒数</translation>
    </message>
    <message>
        <source>1 adds up, 2 is the length of a vector, more comes near the largest</source>
        <translation>1 为求和，2 为向量长度，越大越接近最大值</translation>
    </message>
    <message>
        <source>1 divides by the count less 1, 0 by the count itself</source>
        <translation>1 表示除以个数减 1，0 表示除以个数</translation>
    </message>
    <message>
        <source>1 is the first after the batch, -1 the last</source>
        <translation>1 是批次后的第一个轴，-1 是最后一个</translation>
    </message>
    <message>
        <source>1 number</source>
        <translation>1 个数</translation>
    </message>
    <message>
        <source>1 row has the time of the row before</source>
        <translation>1 行与前一行时间相同</translation>
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
        <source>100 fine classes</source>
        <translation>100 个细类</translation>
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
        <source>2 is the square, 0.5 the square root</source>
        <translation>2 是平方，0.5 是平方根</translation>
    </message>
    <message>
        <source>2 is the straight line, 1 the sum of all differences</source>
        <translation>2 是直线距离，1 是所有差之和</translation>
    </message>
    <message>
        <source>2 keeps every second, and so on</source>
        <translation>2 表示每两个保留一个，依此类推</translation>
    </message>
    <message>
        <source>20 groups of classes</source>
        <translation>20 个大类</translation>
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
        <source>A Block input lets links from outside in.</source>
        <translation>模块输入让外面的连线进来。</translation>
    </message>
    <message>
        <source>A Block output lets links lead out.</source>
        <translation>模块输出让连线通向外面。</translation>
    </message>
    <message>
        <source>A JSON file with one object per sample: an object per line, or a list of objects.</source>
        <translation>每个样本一个对象的 JSON 文件：每行一个对象，或对象列表。</translation>
    </message>
    <message>
        <source>A LeakyReLU that learns by itself how steep it is for negative numbers.</source>
        <translation>负半轴斜率由自己学习的 LeakyReLU。</translation>
    </message>
    <message>
        <source>A LeakyReLU whose slope for negative numbers is drawn by chance while training.</source>
        <translation>训练时负半轴斜率随机抽取的 LeakyReLU。</translation>
    </message>
    <message>
        <source>A Parquet file: a table kept by columns, as databases and pandas write it.</source>
        <translation>Parquet 文件：按列存储的表格，数据库和 pandas 常用。</translation>
    </message>
    <message>
        <source>A Python file ends in .py, and {file} does not.</source>
        <translation>Python 文件应以 .py 结尾，而 {file} 不是。</translation>
    </message>
    <message>
        <source>A Python file would not read the arrays in {file} as the project does. Save them in one .npz file, samples first, without separate ones for training and test.</source>
        <translation>Python 文件无法像项目那样读取 {file} 中的数组。请将它们存入一个 .npz 文件，第一维为样本，训练与测试不要分开存。</translation>
    </message>
    <message>
        <source>A ReLU that stops at 6.</source>
        <translation>到 6 为止的 ReLU。</translation>
    </message>
    <message>
        <source>A SELECT that is read in place of a table</source>
        <translation>代替表读取的一条 SELECT</translation>
    </message>
    <message>
        <source>A SiLU that is cheaper to compute: every number times its own Hardsigmoid.</source>
        <translation>计算更省的 SiLU：每个数乘以它自己的 Hardsigmoid。</translation>
    </message>
    <message>
        <source>A Sigmoid made of three straight pieces, which is cheaper to compute.</source>
        <translation>由三段直线组成的 Sigmoid，计算更省。</translation>
    </message>
    <message>
        <source>A border of {amount} cannot be taken from an axis of length {size}.</source>
        <translation>无法从长度为 {size} 的轴得到 {amount} 的边。</translation>
    </message>
    <message>
        <source>A border of {border} cannot mirror {size}; it must be smaller.</source>
        <translation>宽 {border} 的边缘无法镜像 {size}；必须更小。</translation>
    </message>
    <message>
        <source>A border of {border} from the opposite side cannot be larger than {size}.</source>
        <translation>取自对侧的边缘宽 {border}，不能大于 {size}。</translation>
    </message>
    <message>
        <source>A category of their own</source>
        <translation>单独作为一个类别</translation>
    </message>
    <message>
        <source>A circle inside another.</source>
        <translation>一个圆套着另一个圆。</translation>
    </message>
    <message>
        <source>A class of their own</source>
        <translation>单独作为一个类别</translation>
    </message>
    <message>
        <source>A convolution with a large window, then a small dense network at every pixel, with a shortcut around both. The shape stays.</source>
        <translation>先用大窗口卷积，再在每个像素上用一个小的全连接网络，两者外有一条捷径。形状不变。</translation>
    </message>
    <message>
        <source>A fast start for texts when the order of the words hardly matters.</source>
        <translation>词序不太重要时，处理文本的快速起点。</translation>
    </message>
    <message>
        <source>A few values are far larger than the rest. On a logarithmic scale they govern less.</source>
        <translation>少数值远大于其余值。取对数后它们的影响会变小。</translation>
    </message>
    <message>
        <source>A folder of pictures with a folder for each class, or a table that names pictures and their labels.</source>
        <translation>图片文件夹，每个类别一个子文件夹；或列出图片及其标签的表格。</translation>
    </message>
    <message>
        <source>A folder of sounds with a folder for each class, or a table that names sounds and their labels.</source>
        <translation>声音文件夹，每个类别一个子文件夹；或列出声音及其标签的表格。</translation>
    </message>
    <message>
        <source>A formula cannot hold what stands at position {at}.</source>
        <translation>公式中不能有位置 {at} 处的内容。</translation>
    </message>
    <message>
        <source>A formula has at most {most} characters.</source>
        <translation>公式最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>A formula has at most {most} inputs.</source>
        <translation>公式最多 {most} 个输入。</translation>
    </message>
    <message>
        <source>A formula needs an input, such as a in a * 2.</source>
        <translation>公式需要一个输入，例如 a * 2 中的 a。</translation>
    </message>
    <message>
        <source>A last window may reach over the border, so nothing is cut off</source>
        <translation>最后一个窗口可以伸出边缘，不丢弃任何内容</translation>
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
        <source>A measurement day by day. How does it go on?</source>
        <translation>逐日的测量值。接下来会怎样？</translation>
    </message>
    <message>
        <source>A node cannot feed itself.</source>
        <translation>节点不能连到自己。</translation>
    </message>
    <message>
        <source>A patch of {patch} does not fit into {picture}.</source>
        <translation>{patch} 的图块放不进 {picture}。</translation>
    </message>
    <message>
        <source>A picture of {size} does not divide by {factor}.</source>
        <translation>{size} 的图像不能被 {factor} 整除。</translation>
    </message>
    <message>
        <source>A picture of {size} has {needed} patches, and {steps} arrive.</source>
        <translation>{size} 的图片有 {needed} 个图块，却收到 {steps} 个。</translation>
    </message>
    <message>
        <source>A process of its own keeps the window smooth and survives running out of memory</source>
        <translation>单独的进程让窗口保持流畅，内存耗尽时也不受影响</translation>
    </message>
    <message>
        <source>A quotation mark opened in line {line} of {file} is not closed where its field ends. Close it or take it out.</source>
        <translation>{file} 第 {line} 行的引号没有在字段结尾处闭合。请补上或删去该引号。</translation>
    </message>
    <message>
        <source>A real data set that comes with scikit-learn.</source>
        <translation>scikit-learn 自带的真实数据集。</translation>
    </message>
    <message>
        <source>A residual Block for many channels: narrow, look around, widen again. Takes a picture and gives one of the same shape.</source>
        <translation>适合多通道的残差模块：先收窄，再观察周围，再展宽。输入图像，输出同样形状的图像。</translation>
    </message>
    <message>
        <source>A residual Block that is wide inside and cheap to compute, for phones. Takes a picture and gives one of the same shape.</source>
        <translation>内部宽而计算量小的残差模块，适合手机。输入图像，输出同样形状的图像。</translation>
    </message>
    <message>
        <source>A season that comes again</source>
        <translation>周而复始的季节</translation>
    </message>
    <message>
        <source>A series of {steps} steps is longer than {limit}; a Spectrogram cuts it into windows.</source>
        <translation>{steps} 步的序列超过 {limit} 步；Spectrogram 会把它切成窗口。</translation>
    </message>
    <message>
        <source>A sheet of an Excel or OpenDocument file, with one row per sample.</source>
        <translation>Excel 或 OpenDocument 文件中的一个工作表，每行一个样本。</translation>
    </message>
    <message>
        <source>A single number has no spread; set the correction to 0.</source>
        <translation>单个数没有离散程度；请把修正设为 0。</translation>
    </message>
    <message>
        <source>A smooth ReLU that dips a little below zero for small negative numbers.</source>
        <translation>平滑的 ReLU，在小的负数处略低于零。</translation>
    </message>
    <message>
        <source>A smooth ReLU that learns by itself how sharply it bends.</source>
        <translation>弯曲程度由自己学习的平滑 ReLU。</translation>
    </message>
    <message>
        <source>A smooth ReLU whose answers are always above zero.</source>
        <translation>平滑的 ReLU，输出总是大于零。</translation>
    </message>
    <message>
        <source>A smooth ReLU, usual in transformers.</source>
        <translation>平滑的 ReLU，常用于 Transformer。</translation>
    </message>
    <message>
        <source>A smooth ReLU: every number times its own sigmoid, also known as swish.</source>
        <translation>平滑的 ReLU：每个数乘以它自己的 sigmoid，也叫 swish。</translation>
    </message>
    <message>
        <source>A spectrogram on the scale of the ear: fine for low tones, coarse for high ones.</source>
        <translation>按人耳刻度的声谱图：低音细，高音粗。</translation>
    </message>
    <message>
        <source>A step sees itself and earlier steps, never later ones</source>
        <translation>每一步只看到自己和之前的步，看不到之后的步</translation>
    </message>
    <message>
        <source>A table beside the files</source>
        <translation>文件旁的表格</translation>
    </message>
    <message>
        <source>A table of an SQLite database, or what a query finds in it; the database is never changed.</source>
        <translation>SQLite 数据库中的一个表，或查询的结果；数据库绝不会被修改。</translation>
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
        <source>A window of {kernel} with dilation {gap} would see nothing but padding in {size}.</source>
        <translation>大小 {kernel}、空洞 {gap} 的窗口在 {size} 中只会看到填充。</translation>
    </message>
    <message>
        <source>Absolute value</source>
        <translation>绝对值</translation>
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
        <source>AdaptiveAvgPool1d</source>
        <translation>AdaptiveAvgPool1d</translation>
    </message>
    <message>
        <source>AdaptiveAvgPool2d</source>
        <translation>AdaptiveAvgPool2d</translation>
    </message>
    <message>
        <source>AdaptiveAvgPool3d</source>
        <translation>AdaptiveAvgPool3d</translation>
    </message>
    <message>
        <source>AdaptiveMaxPool1d</source>
        <translation>AdaptiveMaxPool1d</translation>
    </message>
    <message>
        <source>AdaptiveMaxPool2d</source>
        <translation>AdaptiveMaxPool2d</translation>
    </message>
    <message>
        <source>AdaptiveMaxPool3d</source>
        <translation>AdaptiveMaxPool3d</translation>
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
        <source>Add Block input</source>
        <translation>添加模块输入</translation>
    </message>
    <message>
        <source>Add Block output</source>
        <translation>添加模块输出</translation>
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
        <source>Adds 1 to every number and takes the natural logarithm.</source>
        <translation>每个数加 1 再取自然对数。</translation>
    </message>
    <message>
        <source>Adds a border around the last axes.</source>
        <translation>在最后几个轴周围加边。</translation>
    </message>
    <message>
        <source>Adds a fixed pattern of waves to every step, from which its place in the sequence can be read.</source>
        <translation>给每一步加上固定的波形，从中可以读出它在序列中的位置。</translation>
    </message>
    <message>
        <source>Adds a layer normalisation after the last layer; usual with Normalise first</source>
        <translation>在最后一层之后加层归一化；常与“先归一化”一起用</translation>
    </message>
    <message>
        <source>Adds a learned constant to every filter</source>
        <translation>给每个卷积核加上一个可学习的常数</translation>
    </message>
    <message>
        <source>Adds a learned constant to every scale</source>
        <translation>为每个缩放再加一个可学习的常数</translation>
    </message>
    <message>
        <source>Adds a learned constant to every unit</source>
        <translation>给每个单元加上一个可学习的常数</translation>
    </message>
    <message>
        <source>Adds a learned factor for every number that is taken together</source>
        <translation>为合在一起的每个数加一个可学习的系数</translation>
    </message>
    <message>
        <source>Adds a learned row of numbers to every step, one row per place in the sequence.</source>
        <translation>给每一步加上一行学到的数，序列中每个位置一行。</translation>
    </message>
    <message>
        <source>Adds a learned scale and shift</source>
        <translation>加上可学习的缩放和平移</translation>
    </message>
    <message>
        <source>Adds an axis of length 1.</source>
        <translation>增加一个长度为 1 的轴。</translation>
    </message>
    <message>
        <source>Adds an input that is true where a step is real, not filled up</source>
        <translation>增加一个输入，在真实而非填充的步上为真</translation>
    </message>
    <message>
        <source>Adds an input that is true where a step of the memory is real, not filled up</source>
        <translation>增加一个输入，在记忆的真实而非填充的步上为真</translation>
    </message>
    <message>
        <source>Adds an output: how much each step looked at every other</source>
        <translation>增加一个输出：每一步对其他各步看了多少</translation>
    </message>
    <message>
        <source>Adds inputs for the memory before the first step; all stacked layers start from it</source>
        <translation>增加第一步之前记忆的输入；堆叠的各层都从它开始</translation>
    </message>
    <message>
        <source>Adds its inputs element by element; with a skip connection, layers only learn the difference.</source>
        <translation>把各输入逐元素相加；用于跳跃连接时，各层只需学习差值。</translation>
    </message>
    <message>
        <source>Adds learned constants to queries, keys and values</source>
        <translation>给查询、键和值加上学习得到的常数</translation>
    </message>
    <message>
        <source>Adds random noise to every number while training.</source>
        <translation>训练时给每个数加上随机噪声。</translation>
    </message>
    <message>
        <source>Adds up all numbers along one or more axes.</source>
        <translation>沿一个或多个轴求和。</translation>
    </message>
    <message>
        <source>After a division or a logarithm that may fail for single numbers.</source>
        <translation>放在个别数可能出错的除法或对数之后。</translation>
    </message>
    <message>
        <source>After a layer that gives twice the numbers you need, in networks for sequences and text.</source>
        <translation>用于序列和文本网络，放在输出数量为所需两倍的层之后。</translation>
    </message>
    <message>
        <source>After a subtraction it gives distances.</source>
        <translation>放在相减之后就得到距离。</translation>
    </message>
    <message>
        <source>After one or two Conv1d, to look at a longer stretch with the next ones.</source>
        <translation>放在一两层 Conv1d 之后，让后面的层看到更长的一段。</translation>
    </message>
    <message>
        <source>After one or two Conv2d, to look at larger parts of the picture with the next ones.</source>
        <translation>放在一两层 Conv2d 之后，让后面的层看到图片更大的部分。</translation>
    </message>
    <message>
        <source>After one or two Conv3d, to look at larger parts of the volume with the next ones.</source>
        <translation>放在一两层 Conv3d 之后，让后面的层看到三维体更大的部分。</translation>
    </message>
    <message>
        <source>After the first convolutions, where filters tend to come in pairs of opposite sign.</source>
        <translation>用在最初几个卷积之后，那里的滤波器常成对出现、符号相反。</translation>
    </message>
    <message>
        <source>Align corners</source>
        <translation>对齐角点</translation>
    </message>
    <message>
        <source>All of a sample</source>
        <translation>样本的全部</translation>
    </message>
    <message>
        <source>All repetitions use the same weights instead of their own</source>
        <translation>所有重复使用相同的权重，而不是各自的权重</translation>
    </message>
    <message>
        <source>Alone it takes away {share} % of the errors of guessing. If it is known only after the answer, the network will be useless for new rows.</source>
        <translation>仅凭它就能消除 {share} % 的猜测错误。如果它在答案之后才可知，网络对新数据将毫无用处。</translation>
    </message>
    <message>
        <source>Along which axis both lie side by side: 1 is the first after the batch, -1 the last</source>
        <translation>两部分沿哪个轴并排：1 是批次之后的第一个，-1 是最后一个</translation>
    </message>
    <message>
        <source>Along which axis probabilities add up to 1: 1 is the first after the batch, -1 the last</source>
        <translation>概率沿哪个轴相加为 1：1 是批次之后的第一个轴，-1 是最后一个</translation>
    </message>
    <message>
        <source>Along which axis the vectors lie: 1 is the first after the batch, -1 the last</source>
        <translation>向量沿哪个轴：1 是批次之后的第一个，-1 是最后一个</translation>
    </message>
    <message>
        <source>Along which axis: 1 is the first after the batch (channels or features), -1 the last</source>
        <translation>沿哪个轴：1 是批之后的第一个轴（通道或特征），-1 是最后一个轴</translation>
    </message>
    <message>
        <source>Along which axis: 1 is the first after the batch, -1 the last</source>
        <translation>沿哪个轴：1 是批次之后的第一个，-1 是最后一个</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>AlphaDropout</source>
        <translation>AlphaDropout</translation>
    </message>
    <message>
        <source>Also tells where each largest value was, for unpooling</source>
        <translation>同时给出每个最大值的位置，供反池化使用</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>An ELU scaled so that deep dense networks keep mean 0 and variance 1 by themselves.</source>
        <translation>经过缩放的 ELU，使深层全连接网络自行保持均值 0、方差 1。</translation>
    </message>
    <message>
        <source>An ELU without a kink, however it is set.</source>
        <translation>无论如何设置都没有折角的 ELU。</translation>
    </message>
    <message>
        <source>An amount to come near to</source>
        <translation>要尽量接近的数值</translation>
    </message>
    <message>
        <source>An axis of length {size} cannot be cut into {count} equal parts.</source>
        <translation>长度为 {size} 的轴不能等分成 {count} 份。</translation>
    </message>
    <message>
        <source>An axis of length {size} cannot be cut into {parts}.</source>
        <translation>长度为 {size} 的轴不能切成 {parts}。</translation>
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
        <source>An input is a single number and has no batch.</source>
        <translation>有一个输入是单个数字，没有批次轴。</translation>
    </message>
    <message>
        <source>And</source>
        <translation>与</translation>
    </message>
    <message>
        <source>Answers yes where at least one of the masks says yes.</source>
        <translation>至少一个掩码为是的地方回答是。</translation>
    </message>
    <message>
        <source>Answers yes where both masks say yes.</source>
        <translation>两个掩码都为是的地方回答是。</translation>
    </message>
    <message>
        <source>Answers yes where exactly one of the masks says yes.</source>
        <translation>恰好一个掩码为是的地方回答是。</translation>
    </message>
    <message>
        <source>Anything above becomes this number</source>
        <translation>高于它的都变成这个数</translation>
    </message>
    <message>
        <source>Anything below becomes this number</source>
        <translation>低于它的都变成这个数</translation>
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
        <source>Arccosine</source>
        <translation>反余弦</translation>
    </message>
    <message>
        <source>Arcsine</source>
        <translation>反正弦</translation>
    </message>
    <message>
        <source>Arctangent</source>
        <translation>反正切</translation>
    </message>
    <message>
        <source>Are {names} in {field} one and the same?</source>
        <translation>{field} 中的 {names} 是同一个吗？</translation>
    </message>
    <message>
        <source>Arranges the numbers of a sample into the sizes you give, without changing any.</source>
        <translation>把样本中的数按给定的大小重新排列，数值不变。</translation>
    </message>
    <message>
        <source>Arrays of three axes</source>
        <translation>三个轴的数组</translation>
    </message>
    <message>
        <source>Arrays that NumPy has saved (NPY or NPZ), whose first axis counts the samples.</source>
        <translation>NumPy 保存的数组（NPY 或 NPZ），第一个轴为样本。</translation>
    </message>
    <message>
        <source>As a cheap Tanh, or to keep numbers within known bounds.</source>
        <translation>作为廉价的 Tanh，或把数限制在已知范围内。</translation>
    </message>
    <message>
        <source>As a placeholder, or to give a point in the network a name.</source>
        <translation>作占位，或给网络中的某处起个名字。</translation>
    </message>
    <message>
        <source>As many as the attention has; each is turned by itself</source>
        <translation>与注意力的头数相同；每头单独旋转</translation>
    </message>
    <message>
        <source>As many as the convolution before has</source>
        <translation>与前面卷积的组数相同</translation>
    </message>
    <message>
        <source>As the data says</source>
        <translation>按数据所示</translation>
    </message>
    <message>
        <source>As the rows come</source>
        <translation>按行原样</translation>
    </message>
    <message>
        <source>Asks of every number whether it is above, below or equal to another one, and answers yes or no.</source>
        <translation>判断每个数是否大于、小于或等于另一个数，回答是或否。</translation>
    </message>
    <message>
        <source>Asks of every number whether it is missing, and answers yes or no.</source>
        <translation>判断每个数是否缺失，回答是或否。</translation>
    </message>
    <message>
        <source>At every step</source>
        <translation>逐步运行</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>At the end of a branch, just before it is added to its skip connection, in deep networks.</source>
        <translation>用于深层网络，放在分支末尾、与跳跃连接相加之前。</translation>
    </message>
    <message>
        <source>At the end of a network that makes pictures sharper and larger.</source>
        <translation>放在使图像更清晰更大的网络末端。</translation>
    </message>
    <message>
        <source>At the end of the convolutions, in place of Flatten; any size fits then.</source>
        <translation>放在卷积的末尾代替 Flatten；这样任意大小都适用。</translation>
    </message>
    <message>
        <source>At the end of the convolutions, where it matters that something occurs, not how often.</source>
        <translation>放在卷积的末尾，重要的是出现过而不是出现几次时使用。</translation>
    </message>
    <message>
        <source>At the start of a network, in place of a pooling that would throw numbers away.</source>
        <translation>放在网络开头，代替会丢弃数的池化。</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>自编码器</translation>
    </message>
    <message>
        <source>Automatic follows given folders, a split field, a group field or the time of a forecast</source>
        <translation>自动时依照给定的文件夹、划分字段、分组字段或预测的时间</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Averages a picture of any size down to the size you ask for; 1 × 1 is global average pooling.</source>
        <translation>把任意大小的图像平均到指定大小；1 × 1 就是全局平均池化。</translation>
    </message>
    <message>
        <source>Averages a series of any length down to the length you ask for.</source>
        <translation>把任意长度的序列平均到你要的长度。</translation>
    </message>
    <message>
        <source>Averages a volume of any size down to the size you ask for.</source>
        <translation>把任意大小的三维体平均到你要的大小。</translation>
    </message>
    <message>
        <source>Averages all numbers along one or more axes.</source>
        <translation>沿一个或多个轴求平均。</translation>
    </message>
    <message>
        <source>Averages every channel over the whole picture, series or volume: one number per channel.</source>
        <translation>对整张图片、序列或三维体的每个通道求平均：每个通道一个数。</translation>
    </message>
    <message>
        <source>AvgPool1d</source>
        <translation>AvgPool1d</translation>
    </message>
    <message>
        <source>AvgPool2d</source>
        <translation>AvgPool2d</translation>
    </message>
    <message>
        <source>AvgPool3d</source>
        <translation>AvgPool3d</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>轴数</translation>
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
        <source>Axis {dim} of {shape} is longer than 1; only an axis of length 1 can go.</source>
        <translation>{shape} 的轴 {dim} 长度大于 1；只能去掉长度为 1 的轴。</translation>
    </message>
    <message>
        <source>Balance classes</source>
        <translation>平衡类别</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>频带数</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基数</translation>
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
        <source>BatchNorm3d</source>
        <translation>BatchNorm3d</translation>
    </message>
    <message>
        <source>Before 2d convolutions, for sounds, vibrations, heart beats and other signals.</source>
        <translation>放在二维卷积之前，用于声音、振动、心跳等信号。</translation>
    </message>
    <message>
        <source>Before a transformer that classifies; take the first step out again behind it with Select.</source>
        <translation>放在做分类的 Transformer 之前；之后用 Select 取出第一步。</translation>
    </message>
    <message>
        <source>Before a transformer when there are many data; usual for pictures cut into patches.</source>
        <translation>数据多时放在 Transformer 之前；常用于切成块的图像。</translation>
    </message>
    <message>
        <source>Before a transformer, which otherwise does not know the order of the steps. Nothing has to be learned.</source>
        <translation>放在 Transformer 之前，否则它不知道步的顺序。不需要学习。</translation>
    </message>
    <message>
        <source>Before vectors are compared with each other, for example to find similar pictures.</source>
        <translation>在比较向量之前使用，例如查找相似图像。</translation>
    </message>
    <message>
        <source>Behind a Spectrogram without logarithm, when you want to see or change what lies between.</source>
        <translation>放在不取对数的 Spectrogram 之后，想查看或改动中间结果时使用。</translation>
    </message>
    <message>
        <source>Behind a layer that leaves one channel, one step or one feature which nobody needs any more.</source>
        <translation>放在只剩一个不再需要的通道、步或特征的层之后。</translation>
    </message>
    <message>
        <source>Behind a transformer that answers in its class token (position 0), or for one channel of a picture.</source>
        <translation>放在用分类标记（位置 0）作答的 Transformer 之后，或取图像的一个通道。</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>Between Linear layers for queries and keys and a scaled dot-product attention; with as many Heads.</source>
        <translation>放在产生查询和键的 Linear 层与缩放点积注意力之间；头数要相同。</translation>
    </message>
    <message>
        <source>Between a convolution over pictures and its activation. It needs batches of more than a few samples.</source>
        <translation>放在图像卷积与激活之间。每批需要不止几个样本。</translation>
    </message>
    <message>
        <source>Between a convolution over volumes and its activation. With batches of few samples take GroupNorm.</source>
        <translation>放在体数据卷积与激活之间。每批样本很少时请用 GroupNorm。</translation>
    </message>
    <message>
        <source>Between a dense layer, or a convolution over series, and its activation. It needs batches of more than a few samples.</source>
        <translation>放在全连接层或序列卷积与激活之间。每批需要不止几个样本。</translation>
    </message>
    <message>
        <source>Between a sequence (steps × features) and Conv1d (channels × steps), which read them the other way round.</source>
        <translation>放在序列（步 × 特征）与 Conv1d（通道 × 步）之间，两者的轴顺序相反。</translation>
    </message>
    <message>
        <source>Between a sequence (steps × features) and Conv1d (channels × steps): the order 2, 1 swaps the two.</source>
        <translation>放在序列（步 × 特征）与 Conv1d（通道 × 步）之间：顺序 2, 1 交换两者。</translation>
    </message>
    <message>
        <source>Between a transformer and convolutions; the way back from Picture to sequence.</source>
        <translation>放在 Transformer 与卷积之间；是“图像转序列”的逆操作。</translation>
    </message>
    <message>
        <source>Between convolutions and a recurrent layer or a transformer.</source>
        <translation>放在卷积与循环层或 Transformer 之间。</translation>
    </message>
    <message>
        <source>Between convolutions and dense layers, so that pictures of any size fit.</source>
        <translation>放在卷积和全连接层之间，任意大小的图片都适用。</translation>
    </message>
    <message>
        <source>Between convolutions and dense layers, so that series of any length fit.</source>
        <translation>放在卷积和全连接层之间，任意长度的序列都适用。</translation>
    </message>
    <message>
        <source>Between convolutions and dense layers, so that volumes of any size fit.</source>
        <translation>放在卷积和全连接层之间，任意大小的三维体都适用。</translation>
    </message>
    <message>
        <source>Between convolutions and dense layers. From a later first axis on, it joins only some axes.</source>
        <translation>放在卷积与全连接层之间。首轴设得靠后时只合并部分轴。</translation>
    </message>
    <message>
        <source>Between convolutions over pictures, where neighbouring pixels are alike and single zeros would hardly matter.</source>
        <translation>放在图像卷积之间；那里相邻的像素很相似，单个置零几乎没有作用。</translation>
    </message>
    <message>
        <source>Between convolutions over series, where neighbouring steps are alike and single zeros would hardly matter.</source>
        <translation>放在序列卷积之间；那里相邻的步很相似，单个置零几乎没有作用。</translation>
    </message>
    <message>
        <source>Between convolutions over volumes or films.</source>
        <translation>放在体数据或视频的卷积之间。</translation>
    </message>
    <message>
        <source>Between convolutions with groups, which otherwise never see each other&apos;s channels.</source>
        <translation>放在分组卷积之间，否则各组看不到彼此的通道。</translation>
    </message>
    <message>
        <source>Between dense layers of a network that does well on its training data only.</source>
        <translation>网络只在训练数据上表现好时，放在全连接层之间。</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Bilinear</source>
        <translation>Bilinear</translation>
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
        <source>Blackman</source>
        <translation>Blackman</translation>
    </message>
    <message>
        <source>Blank project</source>
        <translation>空白项目</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Blends its two inputs in fixed shares.</source>
        <translation>按固定比例混合两个输入。</translation>
    </message>
    <message>
        <source>Blends two samples and their answers, the larger the more evenly; 0 is off</source>
        <translation>混合两个样本及其答案，数值越大混合越均匀；0 表示关闭</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Block input</source>
        <translation>模块输入</translation>
    </message>
    <message>
        <source>Block output</source>
        <translation>模块输出</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>边缘</translation>
    </message>
    <message>
        <source>Border added around the picture; at most half the window</source>
        <translation>图像四周加的边；最多为窗口的一半</translation>
    </message>
    <message>
        <source>Border added around the volume; at most half the window</source>
        <translation>三维体四周补上的边缘；最多为窗口的一半</translation>
    </message>
    <message>
        <source>Border added at both ends; at most half the window</source>
        <translation>两端补上的边缘；最多为窗口的一半</translation>
    </message>
    <message>
        <source>Border that the pooling added around the picture</source>
        <translation>池化时图片四周补上的边缘</translation>
    </message>
    <message>
        <source>Border that the pooling added around the volume</source>
        <translation>池化时三维体四周补上的边缘</translation>
    </message>
    <message>
        <source>Border that the pooling added at both ends</source>
        <translation>池化时两端补上的边缘</translation>
    </message>
    <message>
        <source>Both directions</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>Bottleneck</source>
        <translation>瓶颈模块</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>乳腺癌</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Brings one group of fields of your data into the network.</source>
        <translation>把数据中的一组字段送入网络。</translation>
    </message>
    <message>
        <source>Brings vectors to length 1, so that only their direction counts.</source>
        <translation>把向量变成长度 1，只看方向。</translation>
    </message>
    <message>
        <source>Built-in data</source>
        <translation>内置数据</translation>
    </message>
    <message>
        <source>By a field of the data</source>
        <translation>按数据中的字段</translation>
    </message>
    <message>
        <source>By group: no group in two parts</source>
        <translation>按组：同一组不会分到两部分</translation>
    </message>
    <message>
        <source>By time: the last rows are the test</source>
        <translation>按时间：最后的行作为测试</translation>
    </message>
    <message>
        <source>By {field}, {train} rows are for training, {validation} for validation and {test} for the test. At least 4 for training and some for the test are needed. Divide in another way.</source>
        <translation>按 {field} 划分时，训练 {train} 行，验证 {validation} 行，测试 {test} 行。训练至少需要 4 行，测试也不能为空。请换一种划分方式。</translation>
    </message>
    <message>
        <source>CELU</source>
        <translation>CELU</translation>
    </message>
    <message>
        <source>CIFAR files (binary)</source>
        <translation>CIFAR 文件（二进制）</translation>
    </message>
    <message>
        <source>CIFAR-{classes}, {files} files</source>
        <translation>CIFAR-{classes}，{files} 个文件</translation>
    </message>
    <message>
        <source>CMYK</source>
        <translation>CMYK</translation>
    </message>
    <message>
        <source>CReLU</source>
        <translation>CReLU</translation>
    </message>
    <message>
        <source>Center crop</source>
        <translation>中心裁剪</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Change type</source>
        <translation>转换类型</translation>
    </message>
    <message>
        <source>Channel shuffle</source>
        <translation>通道混洗</translation>
    </message>
    <message>
        <source>ChannelNorm</source>
        <translation>ChannelNorm</translation>
    </message>
    <message>
        <source>Channels out</source>
        <translation>输出通道数</translation>
    </message>
    <message>
        <source>Channels, else the last</source>
        <translation>通道，没有则最后一个</translation>
    </message>
    <message>
        <source>Choose by mask</source>
        <translation>按掩码选择</translation>
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
        <source>Choose what stands in for them.</source>
        <translation>请选择用什么来填补。</translation>
    </message>
    <message>
        <source>Chosen from the target</source>
        <translation>由目标决定</translation>
    </message>
    <message>
        <source>Chunk</source>
        <translation>Chunk</translation>
    </message>
    <message>
        <source>Clamp</source>
        <translation>截断</translation>
    </message>
    <message>
        <source>Class token</source>
        <translation>分类标记</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别数</translation>
    </message>
    <message>
        <source>Classes to tell apart</source>
        <translation>要区分的类别</translation>
    </message>
    <message>
        <source>Classes with fewer than {least} training rows: {names}. Add rows of them: from so few they are hardly learned.</source>
        <translation>训练行少于 {least} 的类别：{names}。请为它们增加数据：这么少很难学会。</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Compares the answer of the network with the target, and owns the loss that training makes small.</source>
        <translation>比较网络的预测与目标，训练要减小的损失就设在这里。</translation>
    </message>
    <message>
        <source>Compares with the numbers of a second input instead</source>
        <translation>改为与第二个输入的数比较</translation>
    </message>
    <message>
        <source>Comparisons stand only inside where(…), not at {at}.</source>
        <translation>比较只能写在 where(…) 里，不能在位置 {at}。</translation>
    </message>
    <message>
        <source>Computes a formula that you type, such as a * sigmoid(b) + 1, with an input for every name in it.</source>
        <translation>计算你输入的公式，例如 a * sigmoid(b) + 1，其中每个名称对应一个输入。</translation>
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
        <source>Contrast</source>
        <translation>对比度</translation>
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
        <source>Conv3d</source>
        <translation>Conv3d</translation>
    </message>
    <message>
        <source>ConvNeXt block</source>
        <translation>ConvNeXt 模块</translation>
    </message>
    <message>
        <source>ConvTranspose1d</source>
        <translation>ConvTranspose1d</translation>
    </message>
    <message>
        <source>ConvTranspose2d</source>
        <translation>ConvTranspose2d</translation>
    </message>
    <message>
        <source>ConvTranspose3d</source>
        <translation>ConvTranspose3d</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>副本数</translation>
    </message>
    <message>
        <source>Corner points stay at the corners; not for the nearest point</source>
        <translation>角点留在角上；对“最近的点”无效</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Cosine similarity</source>
        <translation>余弦相似度</translation>
    </message>
    <message>
        <source>Count the padding</source>
        <translation>计入填充</translation>
    </message>
    <message>
        <source>Counted from 0; -1 is the last</source>
        <translation>从 0 数起；-1 是最后一个</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Crop</translation>
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
        <source>Cut them off</source>
        <translation>截断</translation>
    </message>
    <message>
        <source>CutMix</source>
        <translation>CutMix 拼贴</translation>
    </message>
    <message>
        <source>Cuts a border off the last axes.</source>
        <translation>从最后几个轴切掉边缘。</translation>
    </message>
    <message>
        <source>Cuts a picture into patches of equal size and turns each into one step of a sequence.</source>
        <translation>把图像切成大小相同的块，每块变成序列的一步。</translation>
    </message>
    <message>
        <source>Cuts a picture into patches that may overlap, and lays every patch out as a column of numbers.</source>
        <translation>把图片切成可以重叠的图块，每块排成一列数。</translation>
    </message>
    <message>
        <source>Cuts a series into windows and says which waves each holds, with their phase.</source>
        <translation>把序列切成窗口，给出每个窗口含有哪些波及其相位。</translation>
    </message>
    <message>
        <source>Cuts a series of any length into as many parts as you ask for, and keeps the largest value of each.</source>
        <translation>把任意长度的序列分成指定的份数，保留每一份中的最大值。</translation>
    </message>
    <message>
        <source>Cuts an axis into equal parts, each with an output of its own.</source>
        <translation>把轴等分，每部分有自己的输出。</translation>
    </message>
    <message>
        <source>Cuts an axis into parts of the lengths you give, each with an output of its own.</source>
        <translation>把轴切成你给的各长度的部分，每部分有自己的输出。</translation>
    </message>
    <message>
        <source>Cuts every number off below a smallest and above a largest value.</source>
        <translation>把低于最小值和高于最大值的数截断。</translation>
    </message>
    <message>
        <source>Damping where all neighbours are silent</source>
        <translation>邻居都为零时的抑制</translation>
    </message>
    <message>
        <source>Damps a channel where its neighbouring channels are strong.</source>
        <translation>在相邻通道较强的地方抑制该通道。</translation>
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
        <source>Database (SQLite)</source>
        <translation>数据库（SQLite）</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位</translation>
    </message>
    <message>
        <source>Decimals: {text} is {value}</source>
        <translation>小数点：{text} 即 {value}</translation>
    </message>
    <message>
        <source>Degrees, either way</source>
        <translation>角度，正负两个方向</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>全连接</translation>
    </message>
    <message>
        <source>Dense block</source>
        <translation>稠密模块</translation>
    </message>
    <message>
        <source>Depth, height and width of each filter in voxels</source>
        <translation>每个滤波器的深、高、宽（体素）</translation>
    </message>
    <message>
        <source>Depth, height and width of each patch in voxels</source>
        <translation>每块图样的深、高、宽（体素）</translation>
    </message>
    <message>
        <source>Depth, height and width of the window in voxels</source>
        <translation>窗口的深、高、宽（体素）</translation>
    </message>
    <message>
        <source>Depth, height and width that come out</source>
        <translation>输出的深、高、宽</translation>
    </message>
    <message>
        <source>Depth, height and width that come out, in place of the share</source>
        <translation>输出的深、高、宽，代替比例</translation>
    </message>
    <message>
        <source>Depthwise Conv1d</source>
        <translation>逐通道卷积 1d</translation>
    </message>
    <message>
        <source>Depthwise Conv2d</source>
        <translation>逐通道卷积 2d</translation>
    </message>
    <message>
        <source>Depthwise Conv3d</source>
        <translation>逐通道卷积 3d</translation>
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
        <source>Different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <source>Digits that stay behind the point</source>
        <translation>小数点后保留的位数</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>膨胀率</translation>
    </message>
    <message>
        <source>Directly before an Output, what it sets to zero is the answer itself.</source>
        <translation>它紧挨在输出之前，被置零的就是答案本身。</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Divide</source>
        <translation>Divide</translation>
    </message>
    <message>
        <source>Divided</source>
        <translation>划分方式</translation>
    </message>
    <message>
        <source>Divides 1 by every number.</source>
        <translation>用 1 除以每个数。</translation>
    </message>
    <message>
        <source>Divides 1 by the square root of every number.</source>
        <translation>用 1 除以每个数的平方根。</translation>
    </message>
    <message>
        <source>Divides the features of every single sample by their root mean square.</source>
        <translation>把每个样本的特征除以它们的均方根。</translation>
    </message>
    <message>
        <source>Divides the first input by the second, element by element.</source>
        <translation>逐个元素用第一个输入除以第二个输入。</translation>
    </message>
    <message>
        <source>Do {texts} in {field} stand for a missing value?</source>
        <translation>{field} 中的 {texts} 表示缺失值吗？</translation>
    </message>
    <message>
        <source>Does the comma in {text} stand between two columns or before decimals?</source>
        <translation>{text} 中的逗号是分隔两列，还是小数点？</translation>
    </message>
    <message>
        <source>Does {field} say which rows are for training and which for the test?</source>
        <translation>{field} 是否说明了哪些行用于训练、哪些用于测试？</translation>
    </message>
    <message>
        <source>Dot product</source>
        <translation>点积</translation>
    </message>
    <message>
        <source>Doubles height and width, puts what the encoder step of that size saw beside it, and two convolutions join both.</source>
        <translation>高和宽加倍，把同尺寸编码器步骤的结果拼接在旁，再用两次卷积把两者结合。</translation>
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
        <source>Draw them more often</source>
        <translation>更常抽取它们</translation>
    </message>
    <message>
        <source>Drop half of them</source>
        <translation>丢弃一半</translation>
    </message>
    <message>
        <source>DropPath</source>
        <translation>DropPath</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Dropout1d</source>
        <translation>Dropout1d</translation>
    </message>
    <message>
        <source>Dropout2d</source>
        <translation>Dropout2d</translation>
    </message>
    <message>
        <source>Dropout3d</source>
        <translation>Dropout3d</translation>
    </message>
    <message>
        <source>Drops random channels while training in a way that keeps mean and variance, as SELU needs it.</source>
        <translation>训练时随机丢弃一些通道并保持均值和方差，正如 SELU 所需。</translation>
    </message>
    <message>
        <source>Drops random numbers while training in a way that keeps mean and variance, as SELU needs it.</source>
        <translation>训练时随机丢弃一些数并保持均值和方差，正如 SELU 所需。</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>Each is in fewer than {rows} training rows, too few to learn from.</source>
        <translation>每个类别的训练行都少于 {rows} 行，太少而无法学习。</translation>
    </message>
    <message>
        <source>Each of its channels holds a single number, and nothing but zeros would be left.</source>
        <translation>它的每个通道只有一个数，结果将全是零。</translation>
    </message>
    <message>
        <source>Each of its groups would hold a single number, and nothing but zeros would be left.</source>
        <translation>它的每一组只有一个数，结果将全是零。</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>早停</translation>
    </message>
    <message>
        <source>Edge repeated</source>
        <translation>重复边缘</translation>
    </message>
    <message>
        <source>Either or</source>
        <translation>异或</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Embedding and position</source>
        <translation>嵌入与位置</translation>
    </message>
    <message>
        <source>Embedding bag</source>
        <translation>嵌入袋</translation>
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
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Error function</source>
        <translation>误差函数</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Every head needs an even number of features, and has {features}.</source>
        <translation>每个头的特征数必须为偶数，现在是 {features}。</translation>
    </message>
    <message>
        <source>Every name becomes an input; pi and e are numbers</source>
        <translation>每个名称成为一个输入；pi 和 e 是常数</translation>
    </message>
    <message>
        <source>Every network ends with one; take several when it has to predict several targets.</source>
        <translation>每个网络都以它结束；要预测几个目标时放几个。</translation>
    </message>
    <message>
        <source>Every network starts with one; take several when groups of fields go separate ways.</source>
        <translation>每个网络都从它开始；几组字段要分开处理时放几个。</translation>
    </message>
    <message>
        <source>Every part gets the same share of every class</source>
        <translation>每一部分中各类别的比例相同</translation>
    </message>
    <message>
        <source>Every repetition sees what all before it found, and adds some channels of its own. Takes a picture; the channels grow, height and width stay.</source>
        <translation>每次重复都能看到之前的全部结果，并添加自己的若干通道。输入图像；通道增加，高和宽不变。</translation>
    </message>
    <message>
        <source>Every step looks at all others, then a small dense network works on each. Takes a sequence of features and gives one of the same shape.</source>
        <translation>每一步都观察所有其他步，然后由一个小的全连接网络逐步处理。输入特征序列，输出同样形状的序列。</translation>
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
        <source>Expand</source>
        <translation>Expand</translation>
    </message>
    <message>
        <source>Exponent</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>指数函数</translation>
    </message>
    <message>
        <source>Exponential minus 1</source>
        <translation>指数减 1</translation>
    </message>
    <message>
        <source>FFT magnitude</source>
        <translation>FFT 幅度</translation>
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
        <source>FeatureAlphaDropout</source>
        <translation>FeatureAlphaDropout</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征数</translation>
    </message>
    <message>
        <source>Few rows of {name}</source>
        <translation>{name} 的行很少</translation>
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
        <source>Filled with</source>
        <translation>填充内容</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>卷积核数</translation>
    </message>
    <message>
        <source>Filters per channel</source>
        <translation>每通道滤波器数</translation>
    </message>
    <message>
        <source>First axis</source>
        <translation>首轴</translation>
    </message>
    <message>
        <source>First factor</source>
        <translation>初始系数</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>首行</translation>
    </message>
    <message>
        <source>First of the axes that become one: 1 is the first after the batch</source>
        <translation>合并的第一个轴：1 是批次后的第一个轴</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>首行</translation>
    </message>
    <message>
        <source>First sharpness</source>
        <translation>初始锐度</translation>
    </message>
    <message>
        <source>First slope</source>
        <translation>初始斜率</translation>
    </message>
    <message>
        <source>First that is dropped again; the end unless set</source>
        <translation>不再保留的第一个；不设则到末尾</translation>
    </message>
    <message>
        <source>First that is kept, counted from 0; -1 is the last</source>
        <translation>保留的第一个，从 0 数起；-1 是最后一个</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Flatten</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Flip</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>拼合图块</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder of a class</source>
        <translation>类别文件夹</translation>
    </message>
    <message>
        <source>Folder of the files</source>
        <translation>文件的文件夹</translation>
    </message>
    <message>
        <source>Folders and {table} both say something about the files. Which holds the labels?</source>
        <translation>文件夹和 {table} 都提供了文件的信息。标签在哪里？</translation>
    </message>
    <message>
        <source>Folders lie in folders. Which one is the class?</source>
        <translation>文件夹层层嵌套。哪一层是类别？</translation>
    </message>
    <message>
        <source>For a scale, an offset or a question that the network may choose; join it with a merge.</source>
        <translation>用作网络自己选择的缩放、偏移或查询；用合并层接入。</translation>
    </message>
    <message>
        <source>For answers between -1 and 1, and inside recurrent networks.</source>
        <translation>用于 -1 到 1 之间的输出，以及循环网络内部。</translation>
    </message>
    <message>
        <source>For answers that must be positive, such as a spread or a rate.</source>
        <translation>用于必须为正的输出，例如离散程度或速率。</translation>
    </message>
    <message>
        <source>For branches that switch others on and off, as in highway networks and squeeze-and-excitation.</source>
        <translation>用于开关其他分支的分支，如 highway 网络和 squeeze-and-excitation。</translation>
    </message>
    <message>
        <source>For categories with few values. With many values take Embedding, which learns what they have in common.</source>
        <translation>适合取值少的类别。取值多时用 Embedding，它能学到取值之间的共同点。</translation>
    </message>
    <message>
        <source>For concentrations, loudness and the like. It needs numbers above zero.</source>
        <translation>用于浓度、响度等。要求数大于零。</translation>
    </message>
    <message>
        <source>For correlations (Fisher&apos;s transformation). It needs numbers between -1 and 1.</source>
        <translation>用于相关系数（Fisher 变换）。要求数在 -1 和 1 之间。</translation>
    </message>
    <message>
        <source>For counts and amounts of money, which are often zero. It needs numbers above -1.</source>
        <translation>用于经常为零的计数和金额。要求数大于 -1。</translation>
    </message>
    <message>
        <source>For formulas and for gamma correction. Negative numbers need a whole power.</source>
        <translation>用于公式和伽马校正。负数需要整数次幂。</translation>
    </message>
    <message>
        <source>For medical volumes, where batches hold one or two samples.</source>
        <translation>用于每批只有一两个样本的医学体数据。</translation>
    </message>
    <message>
        <source>For ratios such as gene expression, where 1 stands for twice as much. It needs numbers above zero.</source>
        <translation>用于基因表达等比值，1 代表两倍。要求数大于零。</translation>
    </message>
    <message>
        <source>For ratios. Keep the second input away from zero, for example with Softplus, or training breaks.</source>
        <translation>用于比值。第二个输入要远离零，例如用 Softplus，否则训练会出错。</translation>
    </message>
    <message>
        <source>For scans and short videos, where what lies in front and behind matters too. It needs much more arithmetic than pictures do.</source>
        <translation>用于扫描影像和短视频，前后的内容也重要。计算量比图片大得多。</translation>
    </message>
    <message>
        <source>For scans and videos, where a full convolution soon becomes too slow.</source>
        <translation>用于扫描影像和视频，普通卷积很快就太慢了。</translation>
    </message>
    <message>
        <source>For sensor series, texts and other sequences in which early steps matter later.</source>
        <translation>适合传感器序列、文本等前面步骤影响后面的序列。</translation>
    </message>
    <message>
        <source>For short sequences, or to show how recurrence works. LSTM and GRU remember longer.</source>
        <translation>适合短序列，或用来演示循环的原理。LSTM 和 GRU 记得更久。</translation>
    </message>
    <message>
        <source>For sparse codes and for cleaning signals of noise, without a jump at the threshold.</source>
        <translation>用于稀疏编码和信号去噪，在阈值处没有跳变。</translation>
    </message>
    <message>
        <source>For sparse codes, where a smooth curve is wanted. Rarely needed.</source>
        <translation>用于需要平滑曲线的稀疏编码。很少用到。</translation>
    </message>
    <message>
        <source>For tables, and at the end of almost every network, with one unit per answer.</source>
        <translation>用于表格，以及几乎每个网络的末尾，每个答案一个单元。</translation>
    </message>
    <message>
        <source>For texts, series and pictures cut into patches, when there are many data. Add a positional encoding before it, since it does not know the order of the steps.</source>
        <translation>数据多时用于文本、序列和切成块的图像。它不知道步的顺序，前面要加位置编码。</translation>
    </message>
    <message>
        <source>For vibrations and other steady signals, in which it does not matter when something happens.</source>
        <translation>用于振动等平稳信号，何时发生并不重要。</translation>
    </message>
    <message>
        <source>For what comes again and again, such as hours of a day or phases of a wave.</source>
        <translation>用于周期性的量，例如一天的时刻或波的相位。</translation>
    </message>
    <message>
        <source>For what starts again and again, such as turns of a wheel or days.</source>
        <translation>用于周而复始的量，例如轮子的转数或天数。</translation>
    </message>
    <message>
        <source>For windows that move between layers, and for things without beginning or end such as angles.</source>
        <translation>用于层间移动的窗口，以及角度等没有首尾的数据。</translation>
    </message>
    <message>
        <source>For yes-or-no answers and for gates. Between layers it learns slowly; take ReLU there.</source>
        <translation>用于是否判断和门控。放在层与层之间学得慢，那里请用 ReLU。</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>时序预测</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>FractionalMaxPool2d</source>
        <translation>FractionalMaxPool2d</translation>
    </message>
    <message>
        <source>FractionalMaxPool3d</source>
        <translation>FractionalMaxPool3d</translation>
    </message>
    <message>
        <source>Frequencies from {low} to {high} hertz must rise to {limit} at most, half the sample rate.</source>
        <translation>频率从 {low} 到 {high} 赫兹必须递增，且不超过 {limit}（采样率的一半）。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Function inside the small dense network</source>
        <translation>小型全连接网络中的函数</translation>
    </message>
    <message>
        <source>Function that every new state passes through</source>
        <translation>每个新状态都要经过的函数</translation>
    </message>
    <message>
        <source>GEGLU</source>
        <translation>GEGLU</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>GLU</source>
        <translation>GLU</translation>
    </message>
    <message>
        <source>GRU</source>
        <translation>GRU</translation>
    </message>
    <message>
        <source>GRUCell</source>
        <translation>GRUCell</translation>
    </message>
    <message>
        <source>Gap between the pixels a filter sees</source>
        <translation>卷积核所看像素之间的间隔</translation>
    </message>
    <message>
        <source>Gap between the pixels of a patch</source>
        <translation>图样中各像素之间的间隔</translation>
    </message>
    <message>
        <source>Gap between the pixels of a window</source>
        <translation>窗口中各像素之间的间隔</translation>
    </message>
    <message>
        <source>Gap between the steps a filter sees</source>
        <translation>卷积核所看时间步之间的间隔</translation>
    </message>
    <message>
        <source>Gap between the steps of a patch</source>
        <translation>图样中各步之间的间隔</translation>
    </message>
    <message>
        <source>Gap between the steps of a window</source>
        <translation>窗口中各步之间的间隔</translation>
    </message>
    <message>
        <source>Gap between the voxels a filter sees</source>
        <translation>滤波器所看体素之间的间隔</translation>
    </message>
    <message>
        <source>Gap between the voxels of a patch</source>
        <translation>图样中各体素之间的间隔</translation>
    </message>
    <message>
        <source>Gap between the voxels of a window</source>
        <translation>窗口中各体素之间的间隔</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>GaussianDropout</source>
        <translation>GaussianDropout</translation>
    </message>
    <message>
        <source>GaussianNoise</source>
        <translation>GaussianNoise</translation>
    </message>
    <message>
        <source>Give {node} its own weights</source>
        <translation>让 {node} 使用自己的权重</translation>
    </message>
    <message>
        <source>Gives 1 for positive numbers, -1 for negative ones and 0 for zero.</source>
        <translation>正数得 1，负数得 -1，零得 0。</translation>
    </message>
    <message>
        <source>Gives a smooth version of the largest number along one or more axes.</source>
        <translation>沿一个或多个轴给出最大数的平滑版本。</translation>
    </message>
    <message>
        <source>Gives at every place along an axis the product of all numbers up to there.</source>
        <translation>在轴的每个位置给出到此为止的积。</translation>
    </message>
    <message>
        <source>Gives at every place along an axis the sum of all numbers up to there.</source>
        <translation>在轴的每个位置给出到此为止的和。</translation>
    </message>
    <message>
        <source>Gives every channel of a picture mean 0 and variance 1 over the batch.</source>
        <translation>在一批样本上，让图像的每个通道均值为 0、方差为 1。</translation>
    </message>
    <message>
        <source>Gives every channel of a volume mean 0 and variance 1 over the batch.</source>
        <translation>让体数据的每个通道在整批中均值为 0、方差为 1。</translation>
    </message>
    <message>
        <source>Gives every channel of every single picture mean 0 and variance 1.</source>
        <translation>让每张图像的每个通道均值为 0、方差为 1。</translation>
    </message>
    <message>
        <source>Gives every channel of every single series mean 0 and variance 1.</source>
        <translation>让每条序列的每个通道均值为 0、方差为 1。</translation>
    </message>
    <message>
        <source>Gives every channel of every single volume mean 0 and variance 1.</source>
        <translation>让每个体数据的每个通道均值为 0、方差为 1。</translation>
    </message>
    <message>
        <source>Gives every feature mean 0 and variance 1 over the batch, which makes training faster and steadier.</source>
        <translation>在一批样本上，让每个特征均值为 0、方差为 1，训练更快更稳。</translation>
    </message>
    <message>
        <source>Gives every group of channels of a sample mean 0 and variance 1; the batch does not matter.</source>
        <translation>让样本的每组通道均值为 0、方差为 1；与批次无关。</translation>
    </message>
    <message>
        <source>Gives the angle in radians that has this cosine.</source>
        <translation>给出余弦为该数的角（弧度）。</translation>
    </message>
    <message>
        <source>Gives the angle in radians that has this sine.</source>
        <translation>给出正弦为该数的角（弧度）。</translation>
    </message>
    <message>
        <source>Gives the angle in radians that has this tangent.</source>
        <translation>给出正切为该数的角（弧度）。</translation>
    </message>
    <message>
        <source>Gives the channels at every single position mean 0 and variance 1: LayerNorm for pictures.</source>
        <translation>让每个位置上的各通道均值为 0、方差为 1：图像用的 LayerNorm。</translation>
    </message>
    <message>
        <source>Gives the features of every single sample mean 0 and variance 1; the batch does not matter.</source>
        <translation>让每个样本自身的特征均值为 0、方差为 1，与批无关。</translation>
    </message>
    <message>
        <source>Gives the logarithm of the Sigmoid, and does so safely.</source>
        <translation>给出 Sigmoid 的对数，并且数值稳定。</translation>
    </message>
    <message>
        <source>Gives the logarithms of the probabilities that Softmax would give, and does so safely.</source>
        <translation>给出 Softmax 概率的对数，并且数值稳定。</translation>
    </message>
    <message>
        <source>Gives the number in the middle of an axis: half of the others are smaller.</source>
        <translation>给出一个轴上居中的数：其余有一半比它小。</translation>
    </message>
    <message>
        <source>Gives the output of every step instead of the last one</source>
        <translation>输出每一步的结果，而不只是最后一步</translation>
    </message>
    <message>
        <source>Gives the positive and the negative parts side by side, so that no information is lost.</source>
        <translation>把正部和负部并排给出，不丢失信息。</translation>
    </message>
    <message>
        <source>Global average pooling</source>
        <translation>全局平均池化</translation>
    </message>
    <message>
        <source>Global max pooling</source>
        <translation>全局最大池化</translation>
    </message>
    <message>
        <source>Grey pictures</source>
        <translation>灰度图片</translation>
    </message>
    <message>
        <source>GroupNorm</source>
        <translation>GroupNorm</translation>
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
        <source>HEIC, which cannot be read; save them as JPEG</source>
        <translation>HEIC 格式，无法读取；请另存为 JPEG</translation>
    </message>
    <message>
        <source>Half of the pictures, at random</source>
        <translation>随机选一半图片</translation>
    </message>
    <message>
        <source>Halves an axis and multiplies the first half with the GELU of the second.</source>
        <translation>把一个轴分成两半，前一半乘以后一半的 GELU。</translation>
    </message>
    <message>
        <source>Halves an axis and multiplies the first half with the SiLU of the second.</source>
        <translation>把一个轴分成两半，前一半乘以后一半的 SiLU。</translation>
    </message>
    <message>
        <source>Halves an axis; the sigmoid of the second half says how much of the first half passes.</source>
        <translation>把一个轴分成两半；后一半的 sigmoid 决定前一半通过多少。</translation>
    </message>
    <message>
        <source>Hamming</source>
        <translation>Hamming</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <source>Hann</source>
        <translation>Hann</translation>
    </message>
    <message>
        <source>Hardshrink</source>
        <translation>Hardshrink</translation>
    </message>
    <message>
        <source>Hardsigmoid</source>
        <translation>Hardsigmoid</translation>
    </message>
    <message>
        <source>Hardswish</source>
        <translation>Hardswish</translation>
    </message>
    <message>
        <source>Hardtanh</source>
        <translation>Hardtanh</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>头数</translation>
    </message>
    <message>
        <source>Height and width of a patch in pixels</source>
        <translation>一块的高和宽（像素）</translation>
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
        <source>Height and width of the picture that comes out</source>
        <translation>输出图片的高和宽</translation>
    </message>
    <message>
        <source>Height and width of the picture; a square unless set</source>
        <translation>图像的高和宽；不设则为正方形</translation>
    </message>
    <message>
        <source>Height and width of the window in pixels</source>
        <translation>窗口的高和宽（像素）</translation>
    </message>
    <message>
        <source>Height and width that are kept</source>
        <translation>保留的高和宽</translation>
    </message>
    <message>
        <source>Height and width that come out</source>
        <translation>输出的高和宽</translation>
    </message>
    <message>
        <source>Height and width that come out, in place of the share</source>
        <translation>输出的高和宽，代替比例</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>隐藏单元数</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Highest frequency in hertz; half the rate unless set</source>
        <translation>最高频率（赫兹）；不设则为采样率的一半</translation>
    </message>
    <message>
        <source>Holds numbers of its own that training changes, the same ones for every sample.</source>
        <translation>自带一组由训练改变的数，对每个样本都相同。</translation>
    </message>
    <message>
        <source>Holds one fixed number, as often as you ask for; training does not change it.</source>
        <translation>按需要的尺寸重复一个固定的数；训练不改变它。</translation>
    </message>
    <message>
        <source>Hop</source>
        <translation>步距</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>预测步数</translation>
    </message>
    <message>
        <source>How each window fades in and out</source>
        <translation>每个窗口如何淡入淡出</translation>
    </message>
    <message>
        <source>How far below zero negative numbers can get</source>
        <translation>负数最多能低于零多少</translation>
    </message>
    <message>
        <source>How far they scatter; of sentences the share that is told wrong</source>
        <translation>散布的程度；对句子则是标错的比例</translation>
    </message>
    <message>
        <source>How far; negative goes back</source>
        <translation>移动多远；负数向回移</translation>
    </message>
    <message>
        <source>How fast the running mean and variance follow</source>
        <translation>移动均值和方差更新得多快</translation>
    </message>
    <message>
        <source>How length is measured: 2 is the usual length, 1 the sum of absolute values</source>
        <translation>长度的量法：2 是通常的长度，1 是绝对值之和</translation>
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
        <source>How many along each axis; fewer numbers are for the last axes</source>
        <translation>每个轴上多少份；数较少时对应最后几个轴</translation>
    </message>
    <message>
        <source>How many are stacked on each other</source>
        <translation>叠放多少层</translation>
    </message>
    <message>
        <source>How many bands of pitch</source>
        <translation>音高分成多少个频带</translation>
    </message>
    <message>
        <source>How many branches are joined</source>
        <translation>合并多少个分支</translation>
    </message>
    <message>
        <source>How many channels come out</source>
        <translation>输出多少个通道</translation>
    </message>
    <message>
        <source>How many channels come out, a quarter from each window</source>
        <translation>输出多少个通道，每个窗口各占四分之一</translation>
    </message>
    <message>
        <source>How many channels every repetition adds</source>
        <translation>每次重复增加多少个通道</translation>
    </message>
    <message>
        <source>How many columns does the file have?</source>
        <translation>文件有几列？</translation>
    </message>
    <message>
        <source>How many different whole numbers there are</source>
        <translation>共有多少个不同的整数</translation>
    </message>
    <message>
        <source>How many different whole numbers there are, counted from 0</source>
        <translation>有多少个不同的整数，从 0 数起</translation>
    </message>
    <message>
        <source>How many equal parts</source>
        <translation>等分成几份</translation>
    </message>
    <message>
        <source>How many neighbouring channels are looked at</source>
        <translation>查看多少个相邻通道</translation>
    </message>
    <message>
        <source>How many numbers are kept</source>
        <translation>保留多少个数</translation>
    </message>
    <message>
        <source>How many numbers come out</source>
        <translation>输出多少个数</translation>
    </message>
    <message>
        <source>How many numbers come out at every step</source>
        <translation>每一步输出多少个数</translation>
    </message>
    <message>
        <source>How many numbers lie between the two layers</source>
        <translation>两层之间有多少个数</translation>
    </message>
    <message>
        <source>How many numbers stand for each entry</source>
        <translation>每个词条用多少个数表示</translation>
    </message>
    <message>
        <source>How many numbers stand for each patch</source>
        <translation>用多少个数代表每一块</translation>
    </message>
    <message>
        <source>How many numbers the memory holds</source>
        <translation>记忆中存放多少个数</translation>
    </message>
    <message>
        <source>How many of the last axes are taken together: 1 is the features of every step alone</source>
        <translation>最后多少个轴合在一起：1 表示只取每一步的特征</translation>
    </message>
    <message>
        <source>How many patterns to look for in each channel</source>
        <translation>在每个通道里找多少种模式</translation>
    </message>
    <message>
        <source>How many patterns to look for; each is a channel</source>
        <translation>寻找多少种模式；每种对应一个通道</translation>
    </message>
    <message>
        <source>How many places there are rows for; shorter ones use the first</source>
        <translation>有多少个位置的行；较短的序列使用前面的行</translation>
    </message>
    <message>
        <source>How many points, sentences or days</source>
        <translation>多少个点、句子或天</translation>
    </message>
    <message>
        <source>How many things it looks for at once; divides the features</source>
        <translation>同时寻找多少种信息；要能整除特征数</translation>
    </message>
    <message>
        <source>How many times each position comes</source>
        <translation>每个位置出现多少次</translation>
    </message>
    <message>
        <source>How many times larger</source>
        <translation>放大多少倍</translation>
    </message>
    <message>
        <source>How many times larger, down and across</source>
        <translation>纵向和横向各放大多少倍</translation>
    </message>
    <message>
        <source>How many times larger, in depth, down and across</source>
        <translation>变大多少倍：深度、纵向、横向</translation>
    </message>
    <message>
        <source>How many times larger; below 1 makes smaller</source>
        <translation>放大多少倍；小于 1 则缩小</translation>
    </message>
    <message>
        <source>How many times longer</source>
        <translation>变长多少倍</translation>
    </message>
    <message>
        <source>How many times smaller</source>
        <translation>缩小多少倍</translation>
    </message>
    <message>
        <source>How many times the Block stands behind itself</source>
        <translation>模块首尾相接重复多少次</translation>
    </message>
    <message>
        <source>How much is added: left, right, then top, bottom, then front, back</source>
        <translation>加多少：左、右，然后上、下，然后前、后</translation>
    </message>
    <message>
        <source>How much is cut off: left, right, then top, bottom, then front, back</source>
        <translation>切掉多少：左、右，然后上、下，然后前、后</translation>
    </message>
    <message>
        <source>How much strong neighbours count</source>
        <translation>强邻居的影响大小</translation>
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
        <source>How numbers between the points are made up</source>
        <translation>点与点之间的数怎样得到</translation>
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
        <source>How steeply the damping grows with them</source>
        <translation>抑制随邻居增强的陡峭程度</translation>
    </message>
    <message>
        <source>How the rows of all steps become one</source>
        <translation>所有步的行如何变成一行</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>色相</translation>
    </message>
    <message>
        <source>Hyperbolic cosine</source>
        <translation>双曲余弦</translation>
    </message>
    <message>
        <source>Hyperbolic sine</source>
        <translation>双曲正弦</translation>
    </message>
    <message>
        <source>IDX, {files} files</source>
        <translation>IDX，{files} 个文件</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Images: which class?</source>
        <translation>图像：是哪一类？</translation>
    </message>
    <message>
        <source>Importing {file} ended before it was done ({status}). {reason}</source>
        <translation>导入 {file} 未完成就结束了（{status}）。{reason}</translation>
    </message>
    <message>
        <source>Importing {file} took more than {seconds} seconds and was given up.</source>
        <translation>导入 {file} 超过 {seconds} 秒，已放弃。</translation>
    </message>
    <message>
        <source>In between</source>
        <translation>点之间</translation>
    </message>
    <message>
        <source>In convolutional networks for finding objects, where SiLU would do as well.</source>
        <translation>用于目标检测的卷积网络；用 SiLU 也可以。</translation>
    </message>
    <message>
        <source>In convolutional networks of the ConvNeXt kind. The batch does not matter.</source>
        <translation>用于 ConvNeXt 一类的卷积网络。与批次无关。</translation>
    </message>
    <message>
        <source>In convolutional networks such as EfficientNet, where ReLU would do as well.</source>
        <translation>用于 EfficientNet 等卷积网络；用 ReLU 也可以。</translation>
    </message>
    <message>
        <source>In decoders and U-Nets; with a convolution behind it, a calm alternative to transposed convolution.</source>
        <translation>用于解码器和 U-Net；后接卷积，可平稳地代替转置卷积。</translation>
    </message>
    <message>
        <source>In decoders and generators, to bring a short series back to full length.</source>
        <translation>用于解码器和生成器，把短序列恢复到原来的长度。</translation>
    </message>
    <message>
        <source>In decoders and generators, to bring small feature maps back to the size of the picture.</source>
        <translation>用于解码器和生成器，把小特征图恢复到图片的大小。</translation>
    </message>
    <message>
        <source>In decoders for scans, to bring small feature maps back to the size of the scan.</source>
        <translation>用于扫描影像的解码器，把小特征图恢复到原来的大小。</translation>
    </message>
    <message>
        <source>In decoders; connect the indices of the MaxPool1d that it undoes, with the same window.</source>
        <translation>用于解码器；连接对应 MaxPool1d 的索引，窗口相同。</translation>
    </message>
    <message>
        <source>In decoders; connect the indices of the MaxPool2d that it undoes, with the same window.</source>
        <translation>用于解码器；连接对应 MaxPool2d 的索引，窗口相同。</translation>
    </message>
    <message>
        <source>In decoders; connect the indices of the MaxPool3d that it undoes, with the same window.</source>
        <translation>用于解码器；连接对应 MaxPool3d 的索引，窗口相同。</translation>
    </message>
    <message>
        <source>In deep dense networks without normalisation, together with AlphaDropout.</source>
        <translation>用于没有归一化的深层全连接网络，与 AlphaDropout 配合。</translation>
    </message>
    <message>
        <source>In formulas that ask for it, such as hyperbolic distances. It needs numbers from 1 on.</source>
        <translation>公式需要时使用，例如双曲距离。要求数不小于 1。</translation>
    </message>
    <message>
        <source>In formulas that ask for it, such as the log-cosh loss. Large numbers grow very fast.</source>
        <translation>公式需要时使用，例如 log-cosh 损失。大的数增长极快。</translation>
    </message>
    <message>
        <source>In formulas that ask for it. Large numbers grow very fast.</source>
        <translation>公式需要时使用。大的数增长极快。</translation>
    </message>
    <message>
        <source>In formulas, and for the power of a signal around its mean.</source>
        <translation>用于公式，以及信号在均值附近的功率。</translation>
    </message>
    <message>
        <source>In large transformers, as a cheaper LayerNorm that does just as well.</source>
        <translation>用于大型 Transformer，是更省而效果相当的 LayerNorm。</translation>
    </message>
    <message>
        <source>In line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>In line {line}, below titles</source>
        <translation>第 {line} 行，在标题行之下</translation>
    </message>
    <message>
        <source>In networks for phones and small devices, such as MobileNetV3.</source>
        <translation>用于手机和小型设备上的网络，例如 MobileNetV3。</translation>
    </message>
    <message>
        <source>In networks for phones and small devices, where a gate has to be cheap.</source>
        <translation>用于手机和小型设备上的网络，门控必须廉价时使用。</translation>
    </message>
    <message>
        <source>In networks for phones and small devices, which compute with few digits.</source>
        <translation>用于计算精度低的手机和小型设备上的网络。</translation>
    </message>
    <message>
        <source>In networks for phones, where a full convolution is too slow; follow it with a 1 × 1 Conv2d, which mixes the channels.</source>
        <translation>用于手机上的网络，普通卷积太慢时；后面接 1 × 1 的 Conv2d 来混合通道。</translation>
    </message>
    <message>
        <source>In networks that change the style of pictures, and where brightness does not matter.</source>
        <translation>用于改变图像风格的网络，以及亮度无关紧要的场合。</translation>
    </message>
    <message>
        <source>In place of Conv1d where speed matters; about as good with a fraction of the weights.</source>
        <translation>重视速度时代替 Conv1d；效果相近，权重少得多。</translation>
    </message>
    <message>
        <source>In place of Conv2d where speed matters; about as good with a fraction of the weights.</source>
        <translation>重视速度时代替 Conv2d；效果相近，权重少得多。</translation>
    </message>
    <message>
        <source>In place of Conv3d, whose many weights are slow and learn small data by heart.</source>
        <translation>代替 Conv3d：它权重多、速度慢，数据少时容易死记硬背。</translation>
    </message>
    <message>
        <source>In place of an LSTM when data are few or speed matters; often just as good.</source>
        <translation>数据少或重视速度时代替 LSTM；效果常常一样好。</translation>
    </message>
    <message>
        <source>In the dense part of modern transformers, after a layer that gives twice the numbers.</source>
        <translation>用于现代 Transformer 的全连接部分，放在输出数量翻倍的层之后。</translation>
    </message>
    <message>
        <source>In the dense part of transformers, after a layer that gives twice the numbers.</source>
        <translation>用于 Transformer 的全连接部分，放在输出数量翻倍的层之后。</translation>
    </message>
    <message>
        <source>In transformers and other networks for sequences. For the channels of pictures take ChannelNorm.</source>
        <translation>用于 Transformer 和其他序列网络。图像通道请用 ChannelNorm。</translation>
    </message>
    <message>
        <source>Inception</source>
        <translation>Inception 模块</translation>
    </message>
    <message>
        <source>Indices output</source>
        <translation>索引输出</translation>
    </message>
    <message>
        <source>Infinity</source>
        <translation>正无穷</translation>
    </message>
    <message>
        <source>Initial state</source>
        <translation>初始状态</translation>
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
        <source>Inside a Block its place is taken by Block input or Block output.</source>
        <translation>在模块内部，它的位置由模块输入或模块输出代替。</translation>
    </message>
    <message>
        <source>Inside normalisations written by hand. It needs numbers above zero.</source>
        <translation>用于手写的归一化。要求数大于零。</translation>
    </message>
    <message>
        <source>Inside transformers and modern convolutional networks such as ConvNeXt.</source>
        <translation>用于 Transformer 以及 ConvNeXt 等现代卷积网络。</translation>
    </message>
    <message>
        <source>InstanceNorm1d</source>
        <translation>InstanceNorm1d</translation>
    </message>
    <message>
        <source>InstanceNorm2d</source>
        <translation>InstanceNorm2d</translation>
    </message>
    <message>
        <source>InstanceNorm3d</source>
        <translation>InstanceNorm3d</translation>
    </message>
    <message>
        <source>Instead of BatchNorm where batches are small, for example with large pictures.</source>
        <translation>批次较小时（例如图像很大）代替 BatchNorm。</translation>
    </message>
    <message>
        <source>Instead of Dropout, where numbers should become uncertain rather than vanish.</source>
        <translation>希望数变得不确定而不是消失时，代替 Dropout。</translation>
    </message>
    <message>
        <source>Instead of ELU with an alpha other than 1.</source>
        <translation>alpha 不为 1 时代替 ELU。</translation>
    </message>
    <message>
        <source>Instead of LeakyReLU, where there is enough data to learn a few more numbers.</source>
        <translation>数据足够多学几个参数时，用它代替 LeakyReLU。</translation>
    </message>
    <message>
        <source>Instead of ReLU in deep dense networks; its mean near zero makes training steadier.</source>
        <translation>在深层全连接网络中代替 ReLU；均值接近零使训练更稳定。</translation>
    </message>
    <message>
        <source>Instead of SiLU, where one more learned number per layer may help.</source>
        <translation>每层多学一个参数可能有帮助时，代替 SiLU。</translation>
    </message>
    <message>
        <source>Instead of Tanh, where large numbers should still make a difference.</source>
        <translation>较大的数仍应有区别时，代替 Tanh。</translation>
    </message>
    <message>
        <source>Instead of a mean that single odd numbers must not move.</source>
        <translation>不希望个别异常数影响结果时，代替平均值。</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>转换为</translation>
    </message>
    <message>
        <source>Into how many groups the channels are divided; 1 takes all of them together</source>
        <translation>把通道分成多少组；1 表示全部合在一起</translation>
    </message>
    <message>
        <source>Inverse hyperbolic cosine</source>
        <translation>反双曲余弦</translation>
    </message>
    <message>
        <source>Inverse hyperbolic sine</source>
        <translation>反双曲正弦</translation>
    </message>
    <message>
        <source>Inverse hyperbolic tangent</source>
        <translation>反双曲正切</translation>
    </message>
    <message>
        <source>Inverted residual</source>
        <translation>倒残差模块</translation>
    </message>
    <message>
        <source>Iris flowers</source>
        <translation>鸢尾花</translation>
    </message>
    <message>
        <source>Is it at least</source>
        <translation>是否大于等于</translation>
    </message>
    <message>
        <source>Is it at most</source>
        <translation>是否小于等于</translation>
    </message>
    <message>
        <source>Is it equal to</source>
        <translation>是否等于</translation>
    </message>
    <message>
        <source>Is it greater than</source>
        <translation>是否大于</translation>
    </message>
    <message>
        <source>Is it less than</source>
        <translation>是否小于</translation>
    </message>
    <message>
        <source>Is it other than</source>
        <translation>是否不等于</translation>
    </message>
    <message>
        <source>Is missing</source>
        <translation>是否缺失</translation>
    </message>
    <message>
        <source>Is “{text}” in {field} the number {value}?</source>
        <translation>{field} 中的“{text}”是数字 {value} 吗？</translation>
    </message>
    <message>
        <source>It can be set outside already, as {name}.</source>
        <translation>它已经可以在外部以“{name}”设置。</translation>
    </message>
    <message>
        <source>It can make {least} up to {most} of it, not {wanted}.</source>
        <translation>它能得到 {least} 到 {most}，不能得到 {wanted}。</translation>
    </message>
    <message>
        <source>It cannot be imported: {reason}.</source>
        <translation>无法导入：{reason}。</translation>
    </message>
    <message>
        <source>It cannot help to tell rows apart.</source>
        <translation>它无助于区分各行。</translation>
    </message>
    <message>
        <source>It does nothing until links lead to it and from it.</source>
        <translation>它的输入和输出都要连上，才会起作用。</translation>
    </message>
    <message>
        <source>It gives steps without a slope, so training cannot tell which way to go.</source>
        <translation>它给出没有斜率的台阶，训练无从知道该往哪个方向走。</translation>
    </message>
    <message>
        <source>It halves an axis of {size}, which is an odd number.</source>
        <translation>它要把长度为 {size} 的轴分成两半，而这是奇数。</translation>
    </message>
    <message>
        <source>It has numbers for {given} axes, and receives {axes}.</source>
        <translation>它有 {given} 个轴的数，而收到 {axes} 个轴。</translation>
    </message>
    <message>
        <source>It has {entries}, and the data holds {needed} different ones.</source>
        <translation>它有 {entries} 个条目，而数据中有 {needed} 个不同的值。</translation>
    </message>
    <message>
        <source>It has {given} sizes to give, for {axes} axes.</source>
        <translation>它给出 {given} 个大小，而有 {axes} 个轴。</translation>
    </message>
    <message>
        <source>It has {groups}.</source>
        <translation>数据中有 {groups}。</translation>
    </message>
    <message>
        <source>It has {outputs} outputs and {inputs} inputs, so it cannot stand behind itself.</source>
        <translation>它有 {outputs} 个输出和 {inputs} 个输入，因此不能接在自己后面。</translation>
    </message>
    <message>
        <source>It has {targets}.</source>
        <translation>数据中有 {targets}。</translation>
    </message>
    <message>
        <source>It holds {count} different values. New rows have others, so nothing can be learned from it.</source>
        <translation>它有 {count} 个不同的值。新数据的值又不相同，因此学不到任何东西。</translation>
    </message>
    <message>
        <source>It is the door of a Block, and this is not the inside of one.</source>
        <translation>它是模块的门，而这里不在模块内部。</translation>
    </message>
    <message>
        <source>It keeps {count} numbers, and there are {size}.</source>
        <translation>它要保留 {count} 个数，而只有 {size} 个。</translation>
    </message>
    <message>
        <source>It makes all numbers compete and learning slow; between layers another activation is meant.</source>
        <translation>它让所有数字互相竞争，学习变慢；层与层之间应当用别的激活函数。</translation>
    </message>
    <message>
        <source>It names the same axis twice.</source>
        <translation>同一个轴写了两次。</translation>
    </message>
    <message>
        <source>It needs steps, and receives {shape}.</source>
        <translation>它需要步，收到的是 {shape}。</translation>
    </message>
    <message>
        <source>It needs two amounts per axis, for at most {axes} axes, and has {count}.</source>
        <translation>每个轴需要两个数量，最多 {axes} 个轴，现在有 {count} 个。</translation>
    </message>
    <message>
        <source>It needs {axis}, and receives {shape}.</source>
        <translation>它需要 {axis}，收到的是 {shape}。</translation>
    </message>
    <message>
        <source>It normalises over a single number, of which nothing is left.</source>
        <translation>它只对一个数字做归一化，结果什么也不剩。</translation>
    </message>
    <message>
        <source>It receives a flat row of numbers, {shape}.</source>
        <translation>它收到的是一行数，{shape}。</translation>
    </message>
    <message>
        <source>It receives a mask of yes and no, not numbers.</source>
        <translation>它收到的是是否掩码，而不是数。</translation>
    </message>
    <message>
        <source>It receives a mask of yes and no.</source>
        <translation>它收到的是是/否掩码。</translation>
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
        <source>It receives numbers, not a mask of yes and no.</source>
        <translation>它收到的是数，不是由是和否组成的掩码。</translation>
    </message>
    <message>
        <source>It receives real numbers and others, which it cannot join.</source>
        <translation>它收到实数和其他类型的数，无法连接。</translation>
    </message>
    <message>
        <source>It receives real numbers, not whole numbers that count entries.</source>
        <translation>它收到的是实数，而不是表示词条的整数。</translation>
    </message>
    <message>
        <source>It receives single numbers, which have no axis to work along.</source>
        <translation>它收到的是单个的数，没有可以沿着计算的轴。</translation>
    </message>
    <message>
        <source>It receives whole numbers that count entries.</source>
        <translation>它收到的是表示词条的整数。</translation>
    </message>
    <message>
        <source>It receives {given}; the last of these looks like the colours, which come first.</source>
        <translation>它收到 {given}；最后一个像是颜色通道，而颜色通道应排在最前。</translation>
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
        <source>It says more about {target} when each of its {count} values stands for itself.</source>
        <translation>把它的 {count} 个值各自看待时，更能说明 {target}。</translation>
    </message>
    <message>
        <source>It takes {wanted}, and receives {given}.</source>
        <translation>它需要 {wanted}，收到的是 {given}。</translation>
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
        <source>It works over the last {count} axes, and receives {shape}.</source>
        <translation>它沿最后 {count} 个轴计算，而收到的是 {shape}。</translation>
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
        <source>Its first axis, {first}, comes after its last, {last}.</source>
        <translation>它的首轴 {first} 在末轴 {last} 之后。</translation>
    </message>
    <message>
        <source>Its input {port} receives {features} numbers, and it has {units} units.</source>
        <translation>它的输入“{port}”收到 {features} 个数，而它有 {units} 个单元。</translation>
    </message>
    <message>
        <source>Its kernel, {kernel}, is larger than what it slides over, {picture} with padding.</source>
        <translation>它的卷积核为 {kernel}，比滑过的范围还大，后者含填充为 {picture}。</translation>
    </message>
    <message>
        <source>Its mask has {mask} steps, and the sequence has {steps}.</source>
        <translation>它的掩码有 {mask} 步，而序列有 {steps} 步。</translation>
    </message>
    <message>
        <source>Its new axis cannot go to place {dim} of {shape}.</source>
        <translation>新轴不能放到 {shape} 的位置 {dim}。</translation>
    </message>
    <message>
        <source>Its numbers add up to 1 along the {axis}; the {right} are usually meant.</source>
        <translation>它的数字沿{axis}相加为 1；通常应沿{right}。</translation>
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
        <source>Its settings or what it receives differ, so its weights have other sizes.</source>
        <translation>它的设置或收到的内容不同，因此权重的大小也不同。</translation>
    </message>
    <message>
        <source>Its smallest slope, {low}, is above its largest, {high}.</source>
        <translation>最小斜率 {low} 大于最大斜率 {high}。</translation>
    </message>
    <message>
        <source>Its smallest value, {low}, is above its largest, {high}.</source>
        <translation>最小值 {low} 大于最大值 {high}。</translation>
    </message>
    <message>
        <source>Its smallest value, {low}, is not below its largest, {high}.</source>
        <translation>最小值 {low} 不小于最大值 {high}。</translation>
    </message>
    <message>
        <source>Its weight is 0, so nothing is learned for it.</source>
        <translation>它的权重为 0，因此不会为它学习任何东西。</translation>
    </message>
    <message>
        <source>Its weights are not built like those that it shares.</source>
        <translation>它的权重与所共享的权重构造不同。</translation>
    </message>
    <message>
        <source>Its weights hold more numbers than any memory does.</source>
        <translation>其权重中的数字多于任何内存的容量。</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON, a list of objects</source>
        <translation>JSON，对象列表</translation>
    </message>
    <message>
        <source>JSON, an object per line</source>
        <translation>JSON，每行一个对象</translation>
    </message>
    <message>
        <source>JSON, the list “{key}”</source>
        <translation>JSON，列表“{key}”</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>Joining a branch with itself teaches the network nothing; another branch is meant.</source>
        <translation>把一个分支与它自己合并，网络学不到东西；应当接另一个分支。</translation>
    </message>
    <message>
        <source>Keep class shares</source>
        <translation>保持类别比例</translation>
    </message>
    <message>
        <source>Keep the axis</source>
        <translation>保留该轴</translation>
    </message>
    <message>
        <source>Keep the rest</source>
        <translation>保留余下部分</translation>
    </message>
    <message>
        <source>Keeps a stretch of an axis, such as the first ten steps or every second column.</source>
        <translation>保留轴上的一段，例如前十步或每隔一列。</translation>
    </message>
    <message>
        <source>Keeps numbers above a threshold and replaces all others with one fixed value.</source>
        <translation>保留高于阈值的数，其余都换成一个固定值。</translation>
    </message>
    <message>
        <source>Keeps positive numbers and bends negative ones smoothly towards a lowest value.</source>
        <translation>保留正数，让负数平滑地趋向一个最低值。</translation>
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
        <source>Keeps the few largest numbers along an axis, largest first, and tells where they stood.</source>
        <translation>沿一个轴保留最大的几个数，从大到小，并给出它们的位置。</translation>
    </message>
    <message>
        <source>Keeps the largest number along one or more axes.</source>
        <translation>沿一个或多个轴保留最大的数。</translation>
    </message>
    <message>
        <source>Keeps the largest number of every channel of the whole picture, series or volume.</source>
        <translation>保留整张图片、序列或三维体每个通道的最大值。</translation>
    </message>
    <message>
        <source>Keeps the largest number of its inputs, element by element.</source>
        <translation>逐个元素保留各输入中最大的数。</translation>
    </message>
    <message>
        <source>Keeps the largest numbers, else the smallest</source>
        <translation>保留最大的数，否则保留最小的</translation>
    </message>
    <message>
        <source>Keeps the largest value of every window, so the picture gets smaller and what was found stays.</source>
        <translation>只留每个窗口中的最大值，图像变小，找到的模式还在。</translation>
    </message>
    <message>
        <source>Keeps the largest value of every window, so the series gets shorter and what was found stays.</source>
        <translation>保留每个窗口的最大值，序列变短，找到的特征保留。</translation>
    </message>
    <message>
        <source>Keeps the largest value of every window, so the volume gets smaller and what was found stays.</source>
        <translation>保留每个窗口的最大值，三维体变小，找到的特征保留。</translation>
    </message>
    <message>
        <source>Keeps the largest value of windows in a volume, at random places while training, by any factor.</source>
        <translation>保留体数据中各窗口的最大值，训练时窗口位置随机，缩小倍数可为任意值。</translation>
    </message>
    <message>
        <source>Keeps the largest value of windows, at random places while training, and shrinks by any factor.</source>
        <translation>保留各窗口的最大值，训练时窗口位置随机，可按任意倍数缩小。</translation>
    </message>
    <message>
        <source>Keeps the largest values of a picture of any size, in a grid as large as you ask for.</source>
        <translation>保留任意大小图片中的最大值，网格大小由你定。</translation>
    </message>
    <message>
        <source>Keeps the largest values of a volume of any size, in a grid as large as you ask for.</source>
        <translation>保留任意大小三维体中的最大值，网格大小由你定。</translation>
    </message>
    <message>
        <source>Keeps the mean of every window, so the picture gets smaller and smoother.</source>
        <translation>只留每个窗口的平均值，图像变小也更平滑。</translation>
    </message>
    <message>
        <source>Keeps the mean of every window, so the series gets shorter and smoother.</source>
        <translation>保留每个窗口的平均值，序列变短、变平滑。</translation>
    </message>
    <message>
        <source>Keeps the mean of every window, so the volume gets smaller and smoother.</source>
        <translation>保留每个窗口的平均值，三维体变小、变平滑。</translation>
    </message>
    <message>
        <source>Keeps the middle of a picture.</source>
        <translation>保留图像的中间部分。</translation>
    </message>
    <message>
        <source>Keeps the smallest number along one or more axes.</source>
        <translation>沿一个或多个轴保留最小的数。</translation>
    </message>
    <message>
        <source>Keeps the smallest number of its inputs, element by element.</source>
        <translation>逐个元素保留各输入中最小的数。</translation>
    </message>
    <message>
        <source>Keeps the strength of every window: the root of the sum of the powers.</source>
        <translation>保留每个窗口的强度：各数的幂之和再开方。</translation>
    </message>
    <message>
        <source>Kernel size</source>
        <translation>卷积核大小</translation>
    </message>
    <message>
        <source>LPPool1d</source>
        <translation>LPPool1d</translation>
    </message>
    <message>
        <source>LPPool2d</source>
        <translation>LPPool2d</translation>
    </message>
    <message>
        <source>LPPool3d</source>
        <translation>LPPool3d</translation>
    </message>
    <message>
        <source>LSTM</source>
        <translation>LSTM</translation>
    </message>
    <message>
        <source>LSTMCell</source>
        <translation>LSTMCell</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Larger turns slower, for longer sequences</source>
        <translation>越大旋转越慢，适合更长的序列</translation>
    </message>
    <message>
        <source>Larger values come closer to ReLU</source>
        <translation>值越大越接近 ReLU</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Largest absolute value</source>
        <translation>最大绝对值</translation>
    </message>
    <message>
        <source>Largest few</source>
        <translation>最大的几个</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>从大到小</translation>
    </message>
    <message>
        <source>Largest over an axis</source>
        <translation>沿轴取最大</translation>
    </message>
    <message>
        <source>Largest slope</source>
        <translation>最大斜率</translation>
    </message>
    <message>
        <source>Largest there is</source>
        <translation>可表示的最大值</translation>
    </message>
    <message>
        <source>Largest value</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Last axis</source>
        <translation>末轴</translation>
    </message>
    <message>
        <source>Last of the axes that become one: -1 is the last</source>
        <translation>合并的最后一个轴：-1 是最后一个</translation>
    </message>
    <message>
        <source>LayerNorm</source>
        <translation>LayerNorm</translation>
    </message>
    <message>
        <source>LayerScale</source>
        <translation>LayerScale</translation>
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
        <source>Lays copies side by side along the last axes.</source>
        <translation>沿最后几个轴并排放置副本。</translation>
    </message>
    <message>
        <source>Lays patches together into a picture; where they overlap, they are added.</source>
        <translation>把图块拼成图片；重叠处相加。</translation>
    </message>
    <message>
        <source>Lays the steps of a sequence out as the rows of a picture; the features become its channels.</source>
        <translation>把序列的步逐行排成图像；特征成为通道。</translation>
    </message>
    <message>
        <source>LeakyReLU</source>
        <translation>LeakyReLU</translation>
    </message>
    <message>
        <source>Learn a scale</source>
        <translation>学习缩放</translation>
    </message>
    <message>
        <source>Learn a shift</source>
        <translation>学习平移</translation>
    </message>
    <message>
        <source>Learn scale and shift</source>
        <translation>学习缩放和平移</translation>
    </message>
    <message>
        <source>Learned position</source>
        <translation>可学习位置编码</translation>
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
        <source>Learns a short code of its input, and rebuilds the input from it.</source>
        <translation>学习输入的简短编码，并由编码还原输入。</translation>
    </message>
    <message>
        <source>Learns length and direction of the weights apart, or keeps them from enlarging anything</source>
        <translation>分开学习权重的长度和方向，或不让权重放大任何输入</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不使用它</translation>
    </message>
    <message>
        <source>Leave those rows out</source>
        <translation>去掉这些行</translation>
    </message>
    <message>
        <source>Leaves an axis of length 1 in place of each that vanishes</source>
        <translation>在消失的每个轴处留下长度为 1 的轴</translation>
    </message>
    <message>
        <source>Leaves only the digits behind the point, with the sign of the number.</source>
        <translation>只留下小数点后的数字，符号不变。</translation>
    </message>
    <message>
        <source>Leaves the digits behind the point away.</source>
        <translation>去掉小数点后的数字。</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已省去</translation>
    </message>
    <message>
        <source>Length of each axis; fewer numbers are for the last axes, -1 leaves one as it is</source>
        <translation>每个轴的长度；数较少时对应最后几个轴，-1 表示不变</translation>
    </message>
    <message>
        <source>Length of each part; one of them may be -1: whatever is left</source>
        <translation>每部分的长度；其中一个可为 -1：剩下的全部</translation>
    </message>
    <message>
        <source>Length of vectors</source>
        <translation>向量长度</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Let {node} give every step</source>
        <translation>让 {node} 给出每一步</translation>
    </message>
    <message>
        <source>Let {node} give the last step only</source>
        <translation>让 {node} 只给出最后一步</translation>
    </message>
    <message>
        <source>Lets a link from outside into a Block.</source>
        <translation>让外面的连线进入模块。</translation>
    </message>
    <message>
        <source>Lets a link out of a Block.</source>
        <translation>让连线从模块出来。</translation>
    </message>
    <message>
        <source>Lets every step gather what it needs from all other steps.</source>
        <translation>让每一步从其他所有步中取得所需的信息。</translation>
    </message>
    <message>
        <source>Lets every step look at all others, then works on each by itself.</source>
        <translation>先让每一步看其他所有步，再分别处理每一步。</translation>
    </message>
    <message>
        <source>Lets every step look at earlier ones and at a second sequence, the memory.</source>
        <translation>让每一步看之前的步，以及第二个序列（记忆）。</translation>
    </message>
    <message>
        <source>Lets one input decide how much of the other passes: value × sigmoid(gate).</source>
        <translation>由一个输入决定另一个输入通过多少：值 × sigmoid(门)。</translation>
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
        <source>Line {line} of {file} is not valid JSON: {reason}. Mend the line or take it out.</source>
        <translation>{file} 第 {line} 行不是有效的 JSON：{reason}。请修正或删除该行。</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>LocalResponseNorm</source>
        <translation>LocalResponseNorm</translation>
    </message>
    <message>
        <source>Log of summed exponentials</source>
        <translation>指数和的对数</translation>
    </message>
    <message>
        <source>LogSigmoid</source>
        <translation>LogSigmoid</translation>
    </message>
    <message>
        <source>LogSoftmax</source>
        <translation>LogSoftmax</translation>
    </message>
    <message>
        <source>Logarithm</source>
        <translation>取对数</translation>
    </message>
    <message>
        <source>Logarithm of 1 + x</source>
        <translation>1 + x 的对数</translation>
    </message>
    <message>
        <source>Logarithm to base 10</source>
        <translation>以 10 为底的对数</translation>
    </message>
    <message>
        <source>Logarithm to base 2</source>
        <translation>以 2 为底的对数</translation>
    </message>
    <message>
        <source>Longest sequence</source>
        <translation>最长序列</translation>
    </message>
    <message>
        <source>Looks at a picture through four windows at once and puts what they see side by side. Height and width stay.</source>
        <translation>同时透过四种窗口观察图像，并把所见并排放置。高和宽不变。</translation>
    </message>
    <message>
        <source>Looks at every channel of a series by itself first, then mixes the channels.</source>
        <translation>先单独看序列的每个通道，再混合各通道。</translation>
    </message>
    <message>
        <source>Looks at every channel of a volume by itself first, then mixes the channels.</source>
        <translation>先单独看三维体的每个通道，再混合各通道。</translation>
    </message>
    <message>
        <source>Looks at every channel of an image by itself first, then mixes the channels.</source>
        <translation>先单独看图片的每个通道，再混合各通道。</translation>
    </message>
    <message>
        <source>Looks at the steps of a second sequence, the context</source>
        <translation>看第二个序列（上下文）的步</translation>
    </message>
    <message>
        <source>Looks up a learned row for every whole number and sums all rows up into one, whatever their order.</source>
        <translation>为每个整数查出一行学到的数，并把所有行汇总成一行，不管顺序。</translation>
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
        <source>Loud and quiet become comparable, as to the ear</source>
        <translation>像耳朵那样，使响与轻可以比较</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>Lowest frequency in hertz</source>
        <translation>最低频率（赫兹）</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>多层感知机（MLP）</translation>
    </message>
    <message>
        <source>MNIST files (IDX)</source>
        <translation>MNIST 文件（IDX）</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>幅度</translation>
    </message>
    <message>
        <source>Make it {layer}</source>
        <translation>改为 {layer}</translation>
    </message>
    <message>
        <source>Makes a picture larger by laying channels out as pixels.</source>
        <translation>把通道摊开成像素来放大图像。</translation>
    </message>
    <message>
        <source>Makes a picture larger: every pixel paints a small learned patch.</source>
        <translation>放大图像：每个像素画出一小块学到的图案。</translation>
    </message>
    <message>
        <source>Makes a picture smaller without losing anything: neighbouring pixels become channels.</source>
        <translation>无损地缩小图像：相邻像素变成通道。</translation>
    </message>
    <message>
        <source>Makes a picture, series or volume larger or smaller by reading between its points.</source>
        <translation>通过在点之间取值，放大或缩小图像、序列或体数据。</translation>
    </message>
    <message>
        <source>Makes a series longer: every step paints a short learned patch.</source>
        <translation>把序列变长：每一步画出一小段学到的图样。</translation>
    </message>
    <message>
        <source>Makes a volume larger: every voxel paints a small learned patch.</source>
        <translation>把三维体变大：每个体素画出一小块学到的图样。</translation>
    </message>
    <message>
        <source>Mask input</source>
        <translation>掩码输入</translation>
    </message>
    <message>
        <source>Mask of yes and no</source>
        <translation>是否掩码</translation>
    </message>
    <message>
        <source>Mathematics</source>
        <translation>数学</translation>
    </message>
    <message>
        <source>Matrix product</source>
        <translation>矩阵乘积</translation>
    </message>
    <message>
        <source>MaxPool1d</source>
        <translation>MaxPool1d</translation>
    </message>
    <message>
        <source>MaxPool2d</source>
        <translation>MaxPool2d</translation>
    </message>
    <message>
        <source>MaxPool3d</source>
        <translation>MaxPool3d</translation>
    </message>
    <message>
        <source>MaxUnpool1d</source>
        <translation>MaxUnpool1d</translation>
    </message>
    <message>
        <source>MaxUnpool2d</source>
        <translation>MaxUnpool2d</translation>
    </message>
    <message>
        <source>MaxUnpool3d</source>
        <translation>MaxUnpool3d</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Mean over an axis</source>
        <translation>沿轴求平均</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <source>Measures how far numbers along one or more axes are from their mean, in their own unit.</source>
        <translation>沿一个或多个轴衡量数离均值多远，单位与数相同。</translation>
    </message>
    <message>
        <source>Measures how far numbers along one or more axes are from their mean, squared.</source>
        <translation>沿一个或多个轴衡量数离均值多远，取平方。</translation>
    </message>
    <message>
        <source>Measures how far two rows of numbers lie apart.</source>
        <translation>测量两行数相距多远。</translation>
    </message>
    <message>
        <source>Measures the length of the vectors along one or more axes.</source>
        <translation>沿一个或多个轴量向量的长度。</translation>
    </message>
    <message>
        <source>Median over an axis</source>
        <translation>沿轴求中位数</translation>
    </message>
    <message>
        <source>Mel filter bank</source>
        <translation>梅尔滤波器组</translation>
    </message>
    <message>
        <source>Mel spectrogram</source>
        <translation>梅尔声谱图</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge the rare ones</source>
        <translation>合并罕见类别</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Minus infinity</source>
        <translation>负无穷</translation>
    </message>
    <message>
        <source>Mirror image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Mirror left and right</source>
        <translation>左右翻转</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Mirrors the series at both ends, so that windows start before it</source>
        <translation>在两端镜像序列，使窗口从开头之前开始</translation>
    </message>
    <message>
        <source>Mish</source>
        <translation>Mish</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Mixes all incoming numbers: every unit is a weighted sum of them plus a bias.</source>
        <translation>把所有输入混合起来：每个单元是它们的加权和再加偏置。</translation>
    </message>
    <message>
        <source>Mixes the channels of different groups, as cards are shuffled.</source>
        <translation>像洗牌一样混合不同组的通道。</translation>
    </message>
    <message>
        <source>Mixes the values: each query takes most from those whose keys are like it. Learns nothing itself.</source>
        <translation>混合各个值：每个查询主要取键与自己相似的值。本身不学习任何东西。</translation>
    </message>
    <message>
        <source>Mixup</source>
        <translation>Mixup 混合</translation>
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
        <source>More columns than training rows</source>
        <translation>列数多于训练行数</translation>
    </message>
    <message>
        <source>More time than usual lies before row {row}, for example. Such rows are taken as if they followed each other.</source>
        <translation>例如第 {row} 行之前的时间间隔比平常长。这样的行仍被当作相邻行。</translation>
    </message>
    <message>
        <source>Moved by up to so many pixels either way, with black behind; 0 is off</source>
        <translation>向任一方向最多移动这么多像素，空出处为黑色；0 表示关闭</translation>
    </message>
    <message>
        <source>Moves every number towards zero by a fixed amount; those near zero become zero.</source>
        <translation>让每个数向零移动固定的量；接近零的变为零。</translation>
    </message>
    <message>
        <source>MultiheadAttention</source>
        <translation>MultiheadAttention</translation>
    </message>
    <message>
        <source>Multiplies all numbers along an axis with each other.</source>
        <translation>把沿一个轴的所有数相乘。</translation>
    </message>
    <message>
        <source>Multiplies every channel or feature with a learned factor that starts very small.</source>
        <translation>每个通道或特征乘以一个从很小开始的可学习系数。</translation>
    </message>
    <message>
        <source>Multiplies every number of one input with every number of the other and weighs all products.</source>
        <translation>把一个输入的每个数与另一个输入的每个数相乘，再对所有乘积加权。</translation>
    </message>
    <message>
        <source>Multiplies every number with a fixed factor and adds a fixed number.</source>
        <translation>每个数乘以固定系数，再加上固定的数。</translation>
    </message>
    <message>
        <source>Multiplies every number with itself.</source>
        <translation>每个数乘以它自己。</translation>
    </message>
    <message>
        <source>Multiplies every number with random noise around 1 while training.</source>
        <translation>训练时让每个数乘以 1 附近的随机噪声。</translation>
    </message>
    <message>
        <source>Multiplies its inputs element by element; one of them can open and close the others like a gate.</source>
        <translation>把各输入逐元素相乘；其中一个可以像门一样控制其他输入。</translation>
    </message>
    <message>
        <source>Multiplies two matrices of every sample: each row of the first with each column of the second.</source>
        <translation>把每个样本的两个矩阵相乘：第一个的每行乘第二个的每列。</translation>
    </message>
    <message>
        <source>Multiplies two rows of numbers and adds up: large when both point the same way.</source>
        <translation>两行数相乘再相加：方向相同时结果大。</translation>
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
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Names of the fields</source>
        <translation>字段名</translation>
    </message>
    <message>
        <source>Natural logarithm</source>
        <translation>自然对数</translation>
    </message>
    <message>
        <source>Nearest point</source>
        <translation>最近的点</translation>
    </message>
    <message>
        <source>Nearest value</source>
        <translation>最近的值</translation>
    </message>
    <message>
        <source>Negative slope</source>
        <translation>负半轴斜率</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>邻居数</translation>
    </message>
    <message>
        <source>New channels</source>
        <translation>新增通道数</translation>
    </message>
    <message>
        <source>No answer depends on the data</source>
        <translation>没有任何答案依赖于数据</translation>
    </message>
    <message>
        <source>No column of {table} names {kind} in {folder}. Choose the folder in which they lie.</source>
        <translation>{table} 中没有任何一列列出 {folder} 里的{kind}。请选择它们所在的文件夹。</translation>
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
        <source>No leakage found</source>
        <translation>未发现泄露</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>No link leads on from it to an Output, so it is left out.</source>
        <translation>它没有连到任何 Output，所以不起作用。</translation>
    </message>
    <message>
        <source>No path of links leads from an Input to an Output.</source>
        <translation>没有一条连线路径从输入通到输出。</translation>
    </message>
    <message>
        <source>No single field gives the target away.</source>
        <translation>没有哪个字段能单独泄露目标。</translation>
    </message>
    <message>
        <source>No target is chosen yet</source>
        <translation>还没有选择目标</translation>
    </message>
    <message>
        <source>No, it is an input</source>
        <translation>否，它是输入</translation>
    </message>
    <message>
        <source>No, leave it out</source>
        <translation>否，忽略它</translation>
    </message>
    <message>
        <source>No, there are no labels</source>
        <translation>不，没有标签</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
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
        <source>Normalise at the end</source>
        <translation>最后归一化</translation>
    </message>
    <message>
        <source>Normalise first</source>
        <translation>先归一化</translation>
    </message>
    <message>
        <source>Normalises before attention and dense network instead of after; steadier when deep</source>
        <translation>在注意力和全连接网络之前而非之后归一化；层数多时更稳定</translation>
    </message>
    <message>
        <source>Normalize</source>
        <translation>Normalize</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>非</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>非数</translation>
    </message>
    <message>
        <source>Not all of the data has been read. Try again, or choose other data.</source>
        <translation>数据没有全部读完。请重试，或选择其他数据。</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>不淡化</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不缩放</translation>
    </message>
    <message>
        <source>Nothing here does what {name} does: {reason}.</source>
        <translation>这里没有能完成 {name} 的内容：{reason}。</translation>
    </message>
    <message>
        <source>Nothing in the rows and fields calls for a decision.</source>
        <translation>行和字段中没有需要你决定的问题。</translation>
    </message>
    <message>
        <source>Nothing in {file} can be used: {reason}. Save plain arrays of numbers.</source>
        <translation>{file} 中没有可用的内容：{reason}。请保存为普通的数值数组。</translation>
    </message>
    <message>
        <source>Nothing is predicted; the network learns to give back its own input (an autoencoder)</source>
        <translation>不预测任何字段；网络学习还原自己的输入（自编码器）</translation>
    </message>
    <message>
        <source>Nothing stands out</source>
        <translation>没有异常</translation>
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
        <source>NumPy</source>
        <translation>NumPy</translation>
    </message>
    <message>
        <source>NumPy arrays</source>
        <translation>NumPy 数组</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Numbers above it stay as they are</source>
        <translation>高于它的数保持不变</translation>
    </message>
    <message>
        <source>Numbers that are nearer to zero become zero</source>
        <translation>比它更接近零的数变为零</translation>
    </message>
    <message>
        <source>Numbers with a decimal comma</source>
        <translation>以逗号为小数点的数字</translation>
    </message>
    <message>
        <source>Numbers without data</source>
        <translation>无数据时的数值</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>On answers that are counts, or known to a few decimals only. Its slope is zero.</source>
        <translation>用于计数或只精确到几位小数的结果。它的斜率为零。</translation>
    </message>
    <message>
        <source>On small data sets, where the chance keeps the network from learning by heart.</source>
        <translation>用于小数据集，随机性可防止网络死记硬背。</translation>
    </message>
    <message>
        <source>Once trained, uses mean and variance of the training data, not of the sample</source>
        <translation>训练之后使用训练数据的均值和方差，而不是样本自己的</translation>
    </message>
    <message>
        <source>One</source>
        <translation>一列</translation>
    </message>
    <message>
        <source>One at a time, when you want to see or change what lies between; else Transformer decoder.</source>
        <translation>想查看或改动层与层之间时逐层使用；否则用 Transformer 解码器。</translation>
    </message>
    <message>
        <source>One at a time, when you want to see or change what lies between; else Transformer encoder.</source>
        <translation>想查看或改动层与层之间时逐层使用；否则用 Transformer 编码器。</translation>
    </message>
    <message>
        <source>One axis</source>
        <translation>一个轴</translation>
    </message>
    <message>
        <source>One column with a decimal comma: {value}</source>
        <translation>一列，逗号是小数点：{value}</translation>
    </message>
    <message>
        <source>One for all</source>
        <translation>共用一个</translation>
    </message>
    <message>
        <source>One per channel</source>
        <translation>每个通道一个</translation>
    </message>
    <message>
        <source>One slope for all numbers, or one for each channel: the first axis after the batch</source>
        <translation>所有数共用一个斜率，或每个通道（批次之后的第一个轴）一个</translation>
    </message>
    <message>
        <source>One step of a GRU: mixes new and old memory through two gates.</source>
        <translation>GRU 的一步：通过两个门混合新旧记忆。</translation>
    </message>
    <message>
        <source>One step of an LSTM: decides what of the memory to keep, to forget and to show.</source>
        <translation>LSTM 的一步：决定记忆中保留、忘掉和输出什么。</translation>
    </message>
    <message>
        <source>One step of an RNN: mixes the input with the memory into a new memory.</source>
        <translation>RNN 的一步：把输入与记忆混合成新的记忆。</translation>
    </message>
    <message>
        <source>One value</source>
        <translation>一个值</translation>
    </message>
    <message>
        <source>One where only spaces and width differ</source>
        <translation>仅空格和全半角不同时视为同一个</translation>
    </message>
    <message>
        <source>One-hot</source>
        <translation>独热编码</translation>
    </message>
    <message>
        <source>Ones</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Only backwards</source>
        <translation>只看过去</translation>
    </message>
    <message>
        <source>Only inside a Block; every Block input becomes a port on the left of the node.</source>
        <translation>只用在模块内部；每个模块输入成为节点左侧的一个端口。</translation>
    </message>
    <message>
        <source>Only inside a Block; every Block output becomes a port on the right of the node.</source>
        <translation>只用在模块内部；每个模块输出成为节点右侧的一个端口。</translation>
    </message>
    <message>
        <source>Only numbers and pictures can be answered again, and {group} holds indices.</source>
        <translation>只有数值和图片可以被重新输出，而 {group} 是索引。</translation>
    </message>
    <message>
        <source>Only one column was found in {file}: its fields are not separated by {tried}. Choose what separates them.</source>
        <translation>{file} 中只找到一列：字段之间没有{tried}。请选择分隔符。</translation>
    </message>
    <message>
        <source>Only {count} rows</source>
        <translation>只有 {count} 行</translation>
    </message>
    <message>
        <source>Opposite</source>
        <translation>相反数</translation>
    </message>
    <message>
        <source>Opposite corners belong together.</source>
        <translation>对角的点属于同一类。</translation>
    </message>
    <message>
        <source>Opposite side</source>
        <translation>对侧的值</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>Order of axes</source>
        <translation>轴的顺序</translation>
    </message>
    <message>
        <source>Other axis</source>
        <translation>另一个轴</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>另一侧</translation>
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
        <source>PReLU</source>
        <translation>PReLU</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>Pad</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Padding entry</source>
        <translation>填充词条</translation>
    </message>
    <message>
        <source>Padding mask</source>
        <translation>填充掩码</translation>
    </message>
    <message>
        <source>Padding “same” keeps the size and needs stride 1; it has stride {stride}.</source>
        <translation>“保持大小”的填充要求步幅为 1，现在步幅是 {stride}。</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>可学习参数</translation>
    </message>
    <message>
        <source>Parquet</source>
        <translation>Parquet</translation>
    </message>
    <message>
        <source>Part behind the point</source>
        <translation>小数部分</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Parts of the file overlap, or something lies between them.</source>
        <translation>文件的各部分有重叠，或之间夹有别的内容。</translation>
    </message>
    <message>
        <source>Parts of the network are TorchScript, which cannot be read; import the original.</source>
        <translation>网络的一部分是 TorchScript，无法读取；请导入原始版本。</translation>
    </message>
    <message>
        <source>Passes everything on unchanged.</source>
        <translation>原样传递。</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>图块</translation>
    </message>
    <message>
        <source>Patch embedding</source>
        <translation>图像块嵌入</translation>
    </message>
    <message>
        <source>Patch size</source>
        <translation>块大小</translation>
    </message>
    <message>
        <source>Patches of {patch} do not fill a picture of {picture} without rest.</source>
        <translation>{patch} 的块不能刚好铺满 {picture} 的图像。</translation>
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
        <source>Permute</source>
        <translation>Permute</translation>
    </message>
    <message>
        <source>Picture to sequence</source>
        <translation>图像转序列</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures and labels in IDX files, packed or not, as MNIST and Fashion-MNIST come.</source>
        <translation>IDX 文件中的图片和标签（压缩或未压缩），MNIST 和 Fashion-MNIST 即为此格式。</translation>
    </message>
    <message>
        <source>Pictures, changed anew in every epoch. Validation and test pictures never are.</source>
        <translation>图片，每轮重新随机改变；验证集和测试集的图片不变。</translation>
    </message>
    <message>
        <source>Pixel shuffle</source>
        <translation>像素重排</translation>
    </message>
    <message>
        <source>Pixel unshuffle</source>
        <translation>像素逆重排</translation>
    </message>
    <message>
        <source>Pixels added around the picture</source>
        <translation>图片四周补上的像素数</translation>
    </message>
    <message>
        <source>Pixels added below and at the right; smaller than the stride</source>
        <translation>在下方和右侧补的像素数；要小于步幅</translation>
    </message>
    <message>
        <source>Pixels between two patches, down and across</source>
        <translation>两个图块之间的像素数：纵向、横向</translation>
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
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Place of the largest</source>
        <translation>最大值的位置</translation>
    </message>
    <message>
        <source>Place of the smallest</source>
        <translation>最小值的位置</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>位数</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Points on a plane</source>
        <translation>平面上的点</translation>
    </message>
    <message>
        <source>Points, sentences and series made up on the spot, for trying things out.</source>
        <translation>当场生成的点、句子和序列，供试用。</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>幂</translation>
    </message>
    <message>
        <source>Power is the square of the magnitude</source>
        <translation>功率是幅度的平方</translation>
    </message>
    <message>
        <source>Predict the next values from the rows before them</source>
        <translation>由之前的行预测接下来的值</translation>
    </message>
    <message>
        <source>Predicts a number from the fields of a table.</source>
        <translation>根据表格的字段预测一个数。</translation>
    </message>
    <message>
        <source>Predicts the next values from the rows before them.</source>
        <translation>由之前的行预测接下来的值。</translation>
    </message>
    <message>
        <source>Probability that a channel is dropped</source>
        <translation>一个通道被丢弃的概率</translation>
    </message>
    <message>
        <source>Probability that a number is set to zero</source>
        <translation>每个数被置零的概率</translation>
    </message>
    <message>
        <source>Probability that a sample does without the branch</source>
        <translation>一个样本不经过该分支的概率</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Product over an axis</source>
        <translation>沿轴求积</translation>
    </message>
    <message>
        <source>Pulls weights to zero</source>
        <translation>把权重拉向零</translation>
    </message>
    <message>
        <source>Puts a piece of one picture into another, the larger the more evenly; 0 is off</source>
        <translation>把一张图片的一块放进另一张，数值越大面积越均等；0 表示关闭</translation>
    </message>
    <message>
        <source>Puts every value back where MaxPool1d found it; all other steps become zero.</source>
        <translation>把每个值放回 MaxPool1d 找到它的地方；其余各步为零。</translation>
    </message>
    <message>
        <source>Puts every value back where MaxPool2d found it; all other pixels become zero.</source>
        <translation>把每个值放回 MaxPool2d 找到它的地方；其余像素为零。</translation>
    </message>
    <message>
        <source>Puts every value back where MaxPool3d found it; all other voxels become zero.</source>
        <translation>把每个值放回 MaxPool3d 找到它的地方；其余体素为零。</translation>
    </message>
    <message>
        <source>Puts its inputs on each other along a new axis.</source>
        <translation>沿一个新轴把各输入叠起来。</translation>
    </message>
    <message>
        <source>Puts its inputs side by side along one axis.</source>
        <translation>沿一个轴把各输入拼接起来。</translation>
    </message>
    <message>
        <source>Puts one learned step in front of the sequence, in which a transformer gathers its answer.</source>
        <translation>在序列最前面放一个学到的步，Transformer 在其中汇集答案。</translation>
    </message>
    <message>
        <source>Puts the axes into another order; no number changes.</source>
        <translation>改变轴的顺序；数本身不变。</translation>
    </message>
    <message>
        <source>Puts the numbers along an axis in order, and tells where each of them stood.</source>
        <translation>把沿一个轴的数排好序，并给出各自原来的位置。</translation>
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
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Query {query} and key {key} need as many features, and key and value {value} as many steps.</source>
        <translation>查询 {query} 与键 {key} 的特征数必须相同，键与值 {value} 的步数必须相同。</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>RMSNorm</source>
        <translation>RMSNorm</translation>
    </message>
    <message>
        <source>RNN</source>
        <translation>RNN</translation>
    </message>
    <message>
        <source>RNNCell</source>
        <translation>RNNCell</translation>
    </message>
    <message>
        <source>RReLU</source>
        <translation>RReLU</translation>
    </message>
    <message>
        <source>Raises e = 2.718… to the power of every number.</source>
        <translation>求 e = 2.718… 的每个数次幂。</translation>
    </message>
    <message>
        <source>Raises e to the power of every number and subtracts 1, without losing digits near zero.</source>
        <translation>求 e 的每个数次幂再减 1，在零附近不损失精度。</translation>
    </message>
    <message>
        <source>Raises every number to a fixed power.</source>
        <translation>求每个数的固定次幂。</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Random crop</source>
        <translation>随机裁剪</translation>
    </message>
    <message>
        <source>Rare classes come more often</source>
        <translation>罕见类别出现得更频繁</translation>
    </message>
    <message>
        <source>Rare classes weigh more</source>
        <translation>罕见类别权重更大</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>ReLU6</source>
        <translation>ReLU6</translation>
    </message>
    <message>
        <source>Reads a picture, series or volume as a sequence: every place becomes a step, its channels the features.</source>
        <translation>把图像、序列或体数据读成序列：每个位置成为一步，它的通道成为特征。</translation>
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
        <source>Reads masks and whole numbers as real numbers, or the other way round.</source>
        <translation>把掩码和整数读作实数，或反过来。</translation>
    </message>
    <message>
        <source>Reads the sequence backwards too and joins both</source>
        <translation>同时反向读取序列，并合并两者</translation>
    </message>
    <message>
        <source>Real numbers</source>
        <translation>实数</translation>
    </message>
    <message>
        <source>Reconstruct the input</source>
        <translation>还原输入</translation>
    </message>
    <message>
        <source>Recurrent</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>归约</translation>
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
        <source>Remembers mean and variance of the training data for later answers</source>
        <translation>记住训练数据的均值和方差，供以后使用</translation>
    </message>
    <message>
        <source>Remove {node}</source>
        <translation>移除 {node}</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>Repeat each</source>
        <translation>逐个重复</translation>
    </message>
    <message>
        <source>Repeats every position of an axis on the spot: a, a, b, b, c, c.</source>
        <translation>把轴上的每个位置就地重复：a, a, b, b, c, c。</translation>
    </message>
    <message>
        <source>Replace missing numbers</source>
        <translation>替换缺失值</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>替换值</translation>
    </message>
    <message>
        <source>Replaces what is not a number, and what is infinite, with fixed numbers.</source>
        <translation>把非数和无穷大替换为固定的数。</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>Reshape</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>残差模块</translation>
    </message>
    <message>
        <source>Right after the input of a small data set, as if it had been measured several times.</source>
        <translation>小数据集时紧接在输入之后，好像多测了几次一样。</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Root of n</source>
        <translation>n 的平方根</translation>
    </message>
    <message>
        <source>Rotary position</source>
        <translation>旋转位置编码</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>四舍五入</translation>
    </message>
    <message>
        <source>Round down</source>
        <translation>向下取整</translation>
    </message>
    <message>
        <source>Round up</source>
        <translation>向上取整</translation>
    </message>
    <message>
        <source>Rounds every number down to the next whole number.</source>
        <translation>把每个数向下取整。</translation>
    </message>
    <message>
        <source>Rounds every number to the nearest one with so many decimals; halves go to the even neighbour.</source>
        <translation>把每个数舍入到给定小数位；恰好一半时取偶数。</translation>
    </message>
    <message>
        <source>Rounds every number up to the next whole number.</source>
        <translation>把每个数向上取整。</translation>
    </message>
    <message>
        <source>Row of units</source>
        <translation>单位行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows of a table, changed anew in every epoch.</source>
        <translation>表格的行，每轮重新随机改变。</translation>
    </message>
    <message>
        <source>Rows per step</source>
        <translation>每步的行数</translation>
    </message>
    <message>
        <source>Rows that follow each other in time: many of them go in, and the values after them are predicted.</source>
        <translation>按时间先后排列的行：输入许多行，预测其后的值。</translation>
    </message>
    <message>
        <source>Rows {one} and {other} are alike, for example. What is there more often weighs more: take repeats out of the data, unless each was observed by itself.</source>
        <translation>例如第 {one} 行与第 {other} 行相同。出现越多，权重越大：除非每一行都是单独观测的，否则请从数据中去掉重复行。</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>第 {number} 次训练</translation>
    </message>
    <message>
        <source>Running product</source>
        <translation>累计积</translation>
    </message>
    <message>
        <source>Running statistics</source>
        <translation>滑动统计量</translation>
    </message>
    <message>
        <source>Running sum</source>
        <translation>累计和</translation>
    </message>
    <message>
        <source>Runs the Block on every step of a sequence by itself, always with the same weights</source>
        <translation>对序列的每一步单独运行模块，始终使用相同的权重</translation>
    </message>
    <message>
        <source>Runs what is inside on every step of a sequence by itself, always with the same weights. Open it and put in what you like.</source>
        <translation>对序列的每一步单独运行内部的层，始终使用相同的权重。打开它，放入任何内容。</translation>
    </message>
    <message>
        <source>SELU</source>
        <translation>SELU</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>STFT</source>
        <translation>STFT</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>保持大小</translation>
    </message>
    <message>
        <source>Same weights</source>
        <translation>相同权重</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>采样率</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>饱和度</translation>
    </message>
    <message>
        <source>Say what one sample is: sizes such as 3,224,224, or index:35 for whole numbers.</source>
        <translation>请说明一个样本的尺寸：例如 3,224,224；整数索引写成 index:35。</translation>
    </message>
    <message>
        <source>Says how alike two rows of numbers are, whatever their lengths: 1 the same direction, -1 the opposite.</source>
        <translation>不计长度，两行数有多相似：1 为同向，-1 为反向。</translation>
    </message>
    <message>
        <source>Says how strong each frequency is in a whole series, from slow waves to fast ones.</source>
        <translation>给出整个序列中各频率有多强，从慢波到快波。</translation>
    </message>
    <message>
        <source>Scale and shift</source>
        <translation>缩放和平移</translation>
    </message>
    <message>
        <source>Scaled by</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Scaled dot-product attention</source>
        <translation>缩放点积注意力</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <source>Second input</source>
        <translation>第二个输入</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Select</translation>
    </message>
    <message>
        <source>Select the layers that the Block is to hold.</source>
        <translation>请先选择要放进模块的层。</translation>
    </message>
    <message>
        <source>Sentences of praise and complaint</source>
        <translation>表扬与抱怨的句子</translation>
    </message>
    <message>
        <source>Separable Conv1d</source>
        <translation>可分离卷积 1d</translation>
    </message>
    <message>
        <source>Separable Conv2d</source>
        <translation>可分离卷积 2d</translation>
    </message>
    <message>
        <source>Separable Conv3d</source>
        <translation>可分离卷积 3d</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Sequence to picture</source>
        <translation>序列转图像</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Sequences, changed anew in every epoch.</source>
        <translation>序列，每轮重新随机改变。</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>时间序列</translation>
    </message>
    <message>
        <source>Series: what comes next?</source>
        <translation>序列：接下来是什么？</translation>
    </message>
    <message>
        <source>Set {parameter} to {value}</source>
        <translation>将{parameter}设为 {value}</translation>
    </message>
    <message>
        <source>Sets a whole branch to zero for random samples while training.</source>
        <translation>训练时对随机的样本把整个分支置零。</translation>
    </message>
    <message>
        <source>Sets random channels of a picture to zero while training.</source>
        <translation>训练时随机把图像的一些通道置零。</translation>
    </message>
    <message>
        <source>Sets random channels of a series to zero while training.</source>
        <translation>训练时随机把序列的一些通道置零。</translation>
    </message>
    <message>
        <source>Sets random channels of a volume to zero while training.</source>
        <translation>训练时随机把体数据的一些通道置零。</translation>
    </message>
    <message>
        <source>Sets random numbers to zero while training, so that the network does not rely on any single one.</source>
        <translation>训练时随机把一些数置零，让网络不依赖其中任何一个。</translation>
    </message>
    <message>
        <source>Several decoder layers on each other: writes one sequence while looking at another, the memory.</source>
        <translation>多个解码器层堆叠：一边看另一个序列（记忆），一边写出一个序列。</translation>
    </message>
    <message>
        <source>Several layers as one: open it to see and change what is inside.</source>
        <translation>把几个层合为一个：打开即可查看和修改内部。</translation>
    </message>
    <message>
        <source>Several transformer layers on each other: reads a whole sequence and understands each step in context.</source>
        <translation>多个 Transformer 层堆叠：读取整个序列，结合上下文理解每一步。</translation>
    </message>
    <message>
        <source>Several, separated by {separator}</source>
        <translation>多列，以{separator}分隔</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Shape without data</source>
        <translation>无数据时的形状</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Share by which it grows or shrinks</source>
        <translation>放大或缩小的比例</translation>
    </message>
    <message>
        <source>Share by which they grow or shrink</source>
        <translation>放大或缩小的比例</translation>
    </message>
    <message>
        <source>Share cut off at most at either end, of a forecast only at its beginning; the rest is stretched</source>
        <translation>每端最多裁掉的比例，预测时只裁开头；其余部分拉伸</translation>
    </message>
    <message>
        <source>Share dropped</source>
        <translation>丢弃比例</translation>
    </message>
    <message>
        <source>Share of a number&apos;s spread that is added at random</source>
        <translation>随机加上的量占数值标准差的比例</translation>
    </message>
    <message>
        <source>Share of attention dropped while training</source>
        <translation>训练时随机丢弃的注意力比例</translation>
    </message>
    <message>
        <source>Share of b</source>
        <translation>b 的比例</translation>
    </message>
    <message>
        <source>Share of numbers dropped between stacked layers</source>
        <translation>叠放的层之间丢弃的比例</translation>
    </message>
    <message>
        <source>Share of numbers dropped while training</source>
        <translation>训练时随机丢弃的数的比例</translation>
    </message>
    <message>
        <source>Share of pictures in which a rectangle turns black</source>
        <translation>其中一个矩形变为黑色的图片比例</translation>
    </message>
    <message>
        <source>Share of rows kept for the final test</source>
        <translation>留作最终测试的行所占比例</translation>
    </message>
    <message>
        <source>Share of the colour circle, either way, of pictures in colour</source>
        <translation>占色环的比例，正负两个方向，仅限彩色图片</translation>
    </message>
    <message>
        <source>Share of the numbers that are left out while training</source>
        <translation>训练时略去的数的比例</translation>
    </message>
    <message>
        <source>Share of the range of levels</source>
        <translation>占灰度范围的比例</translation>
    </message>
    <message>
        <source>Share of the remaining rows watched while training</source>
        <translation>剩余行中训练时用于验证的比例</translation>
    </message>
    <message>
        <source>Share of the samples that take only the shortcut while training</source>
        <translation>训练时只走捷径的样本比例</translation>
    </message>
    <message>
        <source>Share of the spread that is added at random</source>
        <translation>随机加上的量占标准差的比例</translation>
    </message>
    <message>
        <source>Share of values replaced by those of another row</source>
        <translation>被另一行的值替换的比例</translation>
    </message>
    <message>
        <source>Share that stays</source>
        <translation>保留比例</translation>
    </message>
    <message>
        <source>Share, either way</source>
        <translation>比例，正负两个方向</translation>
    </message>
    <message>
        <source>Share, either way, of pictures in colour</source>
        <translation>比例，正负两个方向，仅限彩色图片</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>锐度</translation>
    </message>
    <message>
        <source>Shear</source>
        <translation>错切</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Sheet {sheet} has only {rows} rows. Choose another first row.</source>
        <translation>工作表 {sheet} 只有 {rows} 行。请另选首行。</translation>
    </message>
    <message>
        <source>Shifts numbers along an axis; what leaves at one end comes in at the other.</source>
        <translation>沿一个轴移动数；从一端出去的从另一端进来。</translation>
    </message>
    <message>
        <source>Short opinions in words. Praise or complaint?</source>
        <translation>简短的评论。是称赞还是抱怨？</translation>
    </message>
    <message>
        <source>Show weights</source>
        <translation>输出权重</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>正弦</translation>
    </message>
    <message>
        <source>Sinusoidal position</source>
        <translation>正弦位置编码</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Size of each step</source>
        <translation>每一步的大小</translation>
    </message>
    <message>
        <source>Size that comes out, as a share of what comes in</source>
        <translation>输出大小占输入大小的比例</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>各轴大小</translation>
    </message>
    <message>
        <source>Sizes of one sample to plan with while no data is chosen, such as 3 × 224 × 224</source>
        <translation>未选数据时用来规划的单个样本尺寸，例如 3 × 224 × 224</translation>
    </message>
    <message>
        <source>Sizes that come out, without the batch; every sample gets the same numbers</source>
        <translation>输出的尺寸，不含批次；每个样本得到相同的数</translation>
    </message>
    <message>
        <source>Sizes that come out, without the batch; one of them may be -1: whatever is left</source>
        <translation>输出的大小，不含批；其中一个可以是 -1，表示剩下的全部</translation>
    </message>
    <message>
        <source>Sizes that come out, without the channels; replaces the factor</source>
        <translation>输出的大小，不含通道；代替倍数</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Slice</translation>
    </message>
    <message>
        <source>Slides filters along a series, every channel with its own and by itself.</source>
        <translation>沿序列滑动滤波器，每个通道各用各的，互不相干。</translation>
    </message>
    <message>
        <source>Slides filters over an image, every channel with its own and by itself.</source>
        <translation>在图片上滑动滤波器，每个通道各用各的，互不相干。</translation>
    </message>
    <message>
        <source>Slides filters through a volume, every channel with its own and by itself.</source>
        <translation>在三维体中滑动滤波器，每个通道各用各的，互不相干。</translation>
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
        <source>Slides small filters through a volume, each learning to spot one pattern.</source>
        <translation>在三维体中滑动小滤波器，每个学会认出一种模式。</translation>
    </message>
    <message>
        <source>Slopes</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>Slopes are drawn from here on</source>
        <translation>斜率抽取范围的下限</translation>
    </message>
    <message>
        <source>Slopes are drawn up to here</source>
        <translation>斜率抽取范围的上限</translation>
    </message>
    <message>
        <source>Small number that keeps the derivative safe</source>
        <translation>保证导数安全的小数</translation>
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
        <source>Smallest over an axis</source>
        <translation>沿轴取最小</translation>
    </message>
    <message>
        <source>Smallest slope</source>
        <translation>最小斜率</translation>
    </message>
    <message>
        <source>Smallest there is</source>
        <translation>可表示的最小值</translation>
    </message>
    <message>
        <source>Smallest value</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Smooth curves</source>
        <translation>平滑曲线</translation>
    </message>
    <message>
        <source>Smooth curves work on pictures only.</source>
        <translation>平滑曲线只适用于图像。</translation>
    </message>
    <message>
        <source>So many rows from one window to the next</source>
        <translation>相邻两个窗口相隔的行数</translation>
    </message>
    <message>
        <source>So many rows it predicts</source>
        <translation>预测的行数</translation>
    </message>
    <message>
        <source>So many rows the network looks back</source>
        <translation>网络回看的行数</translation>
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
        <source>Softmax over channels</source>
        <translation>通道 Softmax</translation>
    </message>
    <message>
        <source>Softmin</source>
        <translation>Softmin</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>Softshrink</source>
        <translation>Softshrink</translation>
    </message>
    <message>
        <source>Softsign</source>
        <translation>Softsign</translation>
    </message>
    <message>
        <source>Something between mean and maximum, for signals whose energy matters.</source>
        <translation>介于平均和最大之间，适合能量重要的信号。</translation>
    </message>
    <message>
        <source>Something between mean and maximum, for textures in volumes.</source>
        <translation>介于平均和最大之间，适合三维体中的纹理。</translation>
    </message>
    <message>
        <source>Something between mean and maximum, for textures.</source>
        <translation>介于平均和最大之间，适合纹理。</translation>
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
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Spectral norm</source>
        <translation>谱归一化</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>Spectrogram</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Splits one axis into several; the other axes stay.</source>
        <translation>把一个轴拆成几个；其他轴不变。</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>离散程度</translation>
    </message>
    <message>
        <source>Spread in pixels, at most</source>
        <translation>最大的模糊半径，以像素计</translation>
    </message>
    <message>
        <source>Spreadsheet (Excel)</source>
        <translation>电子表格（Excel）</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>平方</translation>
    </message>
    <message>
        <source>Square root</source>
        <translation>平方根</translation>
    </message>
    <message>
        <source>Squeeze</source>
        <translation>Squeeze</translation>
    </message>
    <message>
        <source>Squeeze and excite</source>
        <translation>挤压激励模块</translation>
    </message>
    <message>
        <source>Squeezes every number between -1 and 1, more gently than Tanh.</source>
        <translation>把每个数压到 -1 和 1 之间，比 Tanh 更平缓。</translation>
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
        <source>Stack</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>Standard deviation of random start values</source>
        <translation>随机初始值的标准差</translation>
    </message>
    <message>
        <source>Standard deviation of the noise, in the unit of the numbers</source>
        <translation>噪声的标准差，与数据同单位</translation>
    </message>
    <message>
        <source>Standard deviation over an axis</source>
        <translation>沿轴求标准差</translation>
    </message>
    <message>
        <source>Start values</source>
        <translation>初始值</translation>
    </message>
    <message>
        <source>Starts with the largest number</source>
        <translation>从最大的数开始</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Steps added at both ends</source>
        <translation>两端补上的步数</translation>
    </message>
    <message>
        <source>Steps added at the end; smaller than the stride</source>
        <translation>末尾补上的步数；小于步长</translation>
    </message>
    <message>
        <source>Steps between two positions of the filter</source>
        <translation>卷积核每次移动的步数</translation>
    </message>
    <message>
        <source>Steps between two windows; as large as the window unless set</source>
        <translation>两个窗口之间的步数；不设置则与窗口一样大</translation>
    </message>
    <message>
        <source>Steps cut off at each end</source>
        <translation>两端各裁掉的步数</translation>
    </message>
    <message>
        <source>Steps from one window to the next; a quarter window unless set</source>
        <translation>相邻窗口相隔的步数；不设则为窗口的四分之一</translation>
    </message>
    <message>
        <source>Steps in the window</source>
        <translation>窗口的步数</translation>
    </message>
    <message>
        <source>Steps of each patch</source>
        <translation>每段图样的步数</translation>
    </message>
    <message>
        <source>Steps of the series per second</source>
        <translation>序列每秒的步数</translation>
    </message>
    <message>
        <source>Steps per window; longer tells frequencies finer</source>
        <translation>每个窗口的步数；越长频率分得越细</translation>
    </message>
    <message>
        <source>Steps that come out</source>
        <translation>输出的步数</translation>
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
        <source>Straight above</source>
        <translation>直线起点</translation>
    </message>
    <message>
        <source>Straight lines</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Stretches an axis of length 1 by repeating its only number.</source>
        <translation>重复唯一的数，把长度为 1 的轴拉长。</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>Subtract</source>
        <translation>Subtract</translation>
    </message>
    <message>
        <source>Subtracts from every number its Tanh, so that numbers near zero almost vanish.</source>
        <translation>每个数减去它的 Tanh，接近零的数几乎消失。</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>Sum over an axis</source>
        <translation>沿轴求和</translation>
    </message>
    <message>
        <source>Summed up by</source>
        <translation>汇总方式</translation>
    </message>
    <message>
        <source>Sums the frequencies of a spectrogram up in bands as the ear does.</source>
        <translation>像耳朵那样把声谱图的频率汇总成频带。</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Swaps two axes; no number changes.</source>
        <translation>交换两个轴；数本身不变。</translation>
    </message>
    <message>
        <source>SwiGLU</source>
        <translation>SwiGLU</translation>
    </message>
    <message>
        <source>Swish</source>
        <translation>Swish</translation>
    </message>
    <message>
        <source>Switch off {parameter}</source>
        <translation>关闭{parameter}</translation>
    </message>
    <message>
        <source>Switch on {parameter}</source>
        <translation>打开{parameter}</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
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
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Take it as a category</source>
        <translation>当作类别</translation>
    </message>
    <message>
        <source>Take the logarithm</source>
        <translation>取对数</translation>
    </message>
    <message>
        <source>Takes an axis of length 1 away.</source>
        <translation>去掉一个长度为 1 的轴。</translation>
    </message>
    <message>
        <source>Takes away the minus sign of every negative number.</source>
        <translation>去掉负数的负号。</translation>
    </message>
    <message>
        <source>Takes one position of an axis, such as the last step or the class token.</source>
        <translation>取轴上的一个位置，例如最后一步或分类标记。</translation>
    </message>
    <message>
        <source>Takes the cosine of every number, read as an angle in radians.</source>
        <translation>求每个数（弧度）的余弦。</translation>
    </message>
    <message>
        <source>Takes the error function: how much of a bell curve lies within this distance.</source>
        <translation>求误差函数：钟形曲线有多少落在该距离之内。</translation>
    </message>
    <message>
        <source>Takes the hyperbolic cosine of every number.</source>
        <translation>求每个数的双曲余弦。</translation>
    </message>
    <message>
        <source>Takes the hyperbolic sine of every number.</source>
        <translation>求每个数的双曲正弦。</translation>
    </message>
    <message>
        <source>Takes the inverse hyperbolic cosine of every number.</source>
        <translation>求每个数的反双曲余弦。</translation>
    </message>
    <message>
        <source>Takes the inverse hyperbolic sine: like a logarithm, but for numbers of either sign.</source>
        <translation>求反双曲正弦：类似对数，但正负数都可以。</translation>
    </message>
    <message>
        <source>Takes the inverse hyperbolic tangent: undoes Tanh.</source>
        <translation>求反双曲正切：还原 Tanh。</translation>
    </message>
    <message>
        <source>Takes the logarithm to base 10 of every number: about how many digits it has.</source>
        <translation>求每个数以 10 为底的对数：大约是它的位数。</translation>
    </message>
    <message>
        <source>Takes the logarithm to base 2 of every number: how often 1 is doubled to reach it.</source>
        <translation>求每个数以 2 为底的对数：1 要翻倍多少次才能得到它。</translation>
    </message>
    <message>
        <source>Takes the mean of its inputs, element by element.</source>
        <translation>逐个元素取各输入的平均值。</translation>
    </message>
    <message>
        <source>Takes the natural logarithm of every number.</source>
        <translation>求每个数的自然对数。</translation>
    </message>
    <message>
        <source>Takes the number of the first input where the mask says yes, else that of the second.</source>
        <translation>掩码为是的地方取第一个输入的数，否则取第二个的。</translation>
    </message>
    <message>
        <source>Takes the second input away from the first, element by element.</source>
        <translation>逐个元素用第一个输入减去第二个输入。</translation>
    </message>
    <message>
        <source>Takes the sine of every number, read as an angle in radians.</source>
        <translation>求每个数（弧度）的正弦。</translation>
    </message>
    <message>
        <source>Takes the square root of every number.</source>
        <translation>求每个数的平方根。</translation>
    </message>
    <message>
        <source>Takes the tangent of every number, read as an angle in radians.</source>
        <translation>求每个数（弧度）的正切。</translation>
    </message>
    <message>
        <source>Tangent</source>
        <translation>正切</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>Tanhshrink</source>
        <translation>Tanhshrink</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Tells at which place along an axis the largest number stands, counted from 0.</source>
        <translation>给出最大的数在轴上的位置，从 0 数起。</translation>
    </message>
    <message>
        <source>Tells at which place along an axis the smallest number stands, counted from 0.</source>
        <translation>给出最小的数在轴上的位置，从 0 数起。</translation>
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
        <source>Tells real steps from those that only fill a short sequence up; for the mask inputs of attention.</source>
        <translation>区分真实的步与只用来补齐短序列的步；接到注意力层的掩码输入。</translation>
    </message>
    <message>
        <source>Tells texts apart by their words.</source>
        <translation>根据词语区分文本。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Text file (CSV)</source>
        <translation>文本文件（CSV）</translation>
    </message>
    <message>
        <source>Text: which class?</source>
        <translation>文本：属于哪一类？</translation>
    </message>
    <message>
        <source>The Block has no Block input</source>
        <translation>模块没有模块输入</translation>
    </message>
    <message>
        <source>The Block has no Block output</source>
        <translation>模块没有模块输出</translation>
    </message>
    <message>
        <source>The Block in {name} cannot be read: {reason}</source>
        <translation>无法读取 {name} 中的模块：{reason}</translation>
    </message>
    <message>
        <source>The Python file would end with an error: {reason}. No file was written.</source>
        <translation>导出的 Python 文件运行时会出错：{reason}。没有写入文件。</translation>
    </message>
    <message>
        <source>The Python file would read or divide the data differently. No file was written.</source>
        <translation>导出的 Python 文件会以不同方式读取或划分数据，因此没有写入文件。</translation>
    </message>
    <message>
        <source>The answer {name} has no axis for the samples in front, so it cannot leave the network.</source>
        <translation>答案 {name} 的第一个轴不是样本，因此无法离开网络。</translation>
    </message>
    <message>
        <source>The axis with a factor for each entry: 1 is the first after the batch, -1 the last</source>
        <translation>每一项各有系数的轴：1 是批次之后的第一个，-1 是最后一个</translation>
    </message>
    <message>
        <source>The batch size is 1, and {layer} compares the samples of a batch; others work on one sample.</source>
        <translation>批大小为 1，而 {layer} 要比较一批中的各个样本；其他归一化只需一个样本。</translation>
    </message>
    <message>
        <source>The beginning or end of its name</source>
        <translation>文件名的开头或结尾</translation>
    </message>
    <message>
        <source>The binary version of CIFAR-10 or CIFAR-100: small colour pictures of things and animals.</source>
        <translation>CIFAR-10 或 CIFAR-100 的二进制版：物体和动物的小彩色图片。</translation>
    </message>
    <message>
        <source>The content of the data has changed since this run was trained.</source>
        <translation>自这次训练以来，数据的内容已改变。</translation>
    </message>
    <message>
        <source>The data had {before} rows when this run was trained, and has {now} now.</source>
        <translation>训练时数据有 {before} 行，现在有 {now} 行。</translation>
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
        <source>The day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>The deepest</source>
        <translation>最内层</translation>
    </message>
    <message>
        <source>The deepest folder</source>
        <translation>最内层的文件夹</translation>
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
        <source>The fields of the data have changed since this run was trained.</source>
        <translation>自这次训练以来，数据的字段已改变。</translation>
    </message>
    <message>
        <source>The file asks for a tensor that no computer has room for.</source>
        <translation>文件要求的张量大到任何计算机都放不下。</translation>
    </message>
    <message>
        <source>The file computes constants from the number of samples in a way that cannot be followed.</source>
        <translation>文件由样本数计算常量，其方式无法跟踪。</translation>
    </message>
    <message>
        <source>The file decides while it runs which part of the network to use ({name}), which cannot be imported.</source>
        <translation>文件在运行时才决定使用网络的哪一部分（{name}），无法导入。</translation>
    </message>
    <message>
        <source>The file has an output that nothing computes.</source>
        <translation>文件有一个没有任何运算产生的输出。</translation>
    </message>
    <message>
        <source>The file has more than {count:,} operations, the most that can be imported.</source>
        <translation>文件的运算超过 {count:,} 个，这是可导入的上限。</translation>
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
        <source>The file holds {type} values, which cannot be imported.</source>
        <translation>文件含有 {type} 类型的值，无法导入。</translation>
    </message>
    <message>
        <source>The file is damaged or breaks the rules of ONNX: {operator} ({name}) does not fit its inputs.</source>
        <translation>文件已损坏或不符合 ONNX 规则：{operator}（{name}）与其输入不匹配。</translation>
    </message>
    <message>
        <source>The file is damaged, or is no ONNX file.</source>
        <translation>文件已损坏，或不是 ONNX 文件。</translation>
    </message>
    <message>
        <source>The file is damaged: two of its outputs have the same name.</source>
        <translation>文件已损坏：有两个输出同名。</translation>
    </message>
    <message>
        <source>The file is damaged: {name} does not hold as many numbers as it says.</source>
        <translation>文件已损坏：{name} 中的数值个数与声明不符。</translation>
    </message>
    <message>
        <source>The file is damaged: {value} is used before anything computes it.</source>
        <translation>文件已损坏：{value} 在计算之前就被使用。</translation>
    </message>
    <message>
        <source>The file is larger than 2 GB, the most that can be imported.</source>
        <translation>文件大于 2 GB，这是可导入的上限。</translation>
    </message>
    <message>
        <source>The file is larger than a project can be.</source>
        <translation>文件太大，不可能是项目。</translation>
    </message>
    <message>
        <source>The file is written for one sample at a time, and computes something that cannot be done for several.</source>
        <translation>文件一次只处理一个样本，其中的计算无法对多个样本进行。</translation>
    </message>
    <message>
        <source>The file leaves open how large {inputs} is. Say the sizes of one sample. {reason}</source>
        <translation>文件没有规定 {inputs} 的大小。请给出单个样本的尺寸。{reason}</translation>
    </message>
    <message>
        <source>The file lists more parts than a project has.</source>
        <translation>文件列出的部分比项目应有的多。</translation>
    </message>
    <message>
        <source>The file nests networks too deeply.</source>
        <translation>文件中的网络嵌套过深。</translation>
    </message>
    <message>
        <source>The file uses version {version} of the ONNX operators; {first} to {last} can be imported.</source>
        <translation>文件使用 ONNX 算子版本 {version}；可导入 {first} 到 {last}。</translation>
    </message>
    <message>
        <source>The file uses what cannot be imported: {operators}.</source>
        <translation>文件使用了无法导入的内容：{operators}。</translation>
    </message>
    <message>
        <source>The files in {folder} lie in a way that a Python file would not find them again. Put pictures into a folder per class.</source>
        <translation>{folder} 中文件的摆放方式，Python 文件无法再次找到。请把图片按类别放进文件夹。</translation>
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
        <source>The first layer for texts, categories and other whole numbers that only name things.</source>
        <translation>文本、类别以及其他只起名称作用的整数的第一层。</translation>
    </message>
    <message>
        <source>The first layer of a vision transformer.</source>
        <translation>视觉 Transformer 的第一层。</translation>
    </message>
    <message>
        <source>The folder it lies in</source>
        <translation>所在的文件夹</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read: {reason}. Allow reading it, or choose another.</source>
        <translation>无法读取文件夹 {folder}：{reason}。请允许读取，或另选一个。</translation>
    </message>
    <message>
        <source>The folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>The formula cannot be read at position {at}.</source>
        <translation>公式在位置 {at} 处无法读取。</translation>
    </message>
    <message>
        <source>The formula has too many parts. Divide it among several layers.</source>
        <translation>公式部分太多。请分到几个层里。</translation>
    </message>
    <message>
        <source>The formula is empty. Write for example a * 2.</source>
        <translation>公式为空。例如写 a * 2。</translation>
    </message>
    <message>
        <source>The graph has a fault at {place}: {reason}.</source>
        <translation>图在 {place} 处有问题：{reason}。</translation>
    </message>
    <message>
        <source>The imported network answers something else.</source>
        <translation>导入的网络给出了不同的答案。</translation>
    </message>
    <message>
        <source>The imported network answers something else: {difference} off, and answers are up to {scale}.</source>
        <translation>导入的网络给出了不同的答案：相差 {difference}，而答案最大为 {scale}。</translation>
    </message>
    <message>
        <source>The input {name} has the size {size} in the file, not {given}.</source>
        <translation>输入 {name} 在文件中的尺寸是 {size}，而不是 {given}。</translation>
    </message>
    <message>
        <source>The input {name} has {count} sizes besides the number of samples, not {given}.</source>
        <translation>输入 {name} 除样本数外有 {count} 个尺寸，而不是 {given} 个。</translation>
    </message>
    <message>
        <source>The input {name} is not a table of numbers with known sizes.</source>
        <translation>输入 {name} 不是尺寸已知的数值表。</translation>
    </message>
    <message>
        <source>The input {name} is too large.</source>
        <translation>输入 {name} 太大。</translation>
    </message>
    <message>
        <source>The input “{name}” at {at} needs a name of at most {most} letters and digits.</source>
        <translation>位置 {at} 处的输入“{name}”的名称最多只能有 {most} 个字母和数字。</translation>
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
        <source>The line where the table begins, below titles; found out unless set</source>
        <translation>标题之下、表格开始的那一行；不设则自动判断</translation>
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
        <source>The memory has {memory} features, and the target has {target}; they need as many.</source>
        <translation>记忆有 {memory} 个特征，目标有 {target} 个；两者必须相同。</translation>
    </message>
    <message>
        <source>The month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>The name of the sheet; the largest unless set</source>
        <translation>工作表名称；未设置时取最大的</translation>
    </message>
    <message>
        <source>The name of the table; the one with the most rows unless set</source>
        <translation>表的名称；未设置时取行数最多的</translation>
    </message>
    <message>
        <source>The name of the target is longer than {limit} letters: {start}…. Shorten it in the file.</source>
        <translation>目标的名称超过 {limit} 个字符：{start}…。请在文件中缩短它。</translation>
    </message>
    <message>
        <source>The names of the files hold words. Are these the labels?</source>
        <translation>文件名中含有词语。它们是标签吗？</translation>
    </message>
    <message>
        <source>The network does not work for inputs of {sizes}: {reason}</source>
        <translation>网络不能处理尺寸为 {sizes} 的输入：{reason}</translation>
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
        <source>The network in the file cannot be computed with numbers of these types and sizes.</source>
        <translation>文件中的网络无法用这些类型和尺寸的数值计算。</translation>
    </message>
    <message>
        <source>The network in the file cannot be read: {reason}</source>
        <translation>文件中的网络无法读取：{reason}</translation>
    </message>
    <message>
        <source>The network in the file takes nothing.</source>
        <translation>文件中的网络没有输入。</translation>
    </message>
    <message>
        <source>The network is too large for one ONNX file, which holds at most 1.8 GB.</source>
        <translation>网络太大，一个 ONNX 文件放不下，最多 1.8 GB。</translation>
    </message>
    <message>
        <source>The network looks back {window} rows, and {title} holds fewer in a row. Add the rows before.</source>
        <translation>网络需要回看 {window} 行，而 {title} 中连续的行数不够。请补上之前的行。</translation>
    </message>
    <message>
        <source>The network mixes the samples of a batch with each other.</source>
        <translation>网络把一批中的样本互相混合。</translation>
    </message>
    <message>
        <source>The network needs more memory than an import may have.</source>
        <translation>该网络需要的内存超出导入允许的上限。</translation>
    </message>
    <message>
        <source>The network takes images of {height} × {width} with {channels} channels, and {title} has none.</source>
        <translation>网络需要 {height} × {width}、{channels} 个通道的图像，而 {title} 中没有。</translation>
    </message>
    <message>
        <source>The network takes sequences of {channels} channels, and {title} has none.</source>
        <translation>网络需要 {channels} 个通道的序列，而 {title} 中没有。</translation>
    </message>
    <message>
        <source>The network takes {count} inputs: {names}.</source>
        <translation>该网络有 {count} 个输入：{names}。</translation>
    </message>
    <message>
        <source>The network&apos;s operations cannot be told apart into nodes.</source>
        <translation>无法把网络的运算拆分成节点。</translation>
    </message>
    <message>
        <source>The noise is as strong as that of a Dropout with this share</source>
        <translation>噪声强度与该比例的 Dropout 相当</translation>
    </message>
    <message>
        <source>The number, the same everywhere</source>
        <translation>这个数，处处相同</translation>
    </message>
    <message>
        <source>The order {order} must name each axis of {shape} once, counted from 1.</source>
        <translation>顺序 {order} 必须把 {shape} 的每个轴各列一次，从 1 数起。</translation>
    </message>
    <message>
        <source>The padding entry {entry} must be smaller than the number of entries, {count}.</source>
        <translation>填充词条 {entry} 必须小于词条数 {count}。</translation>
    </message>
    <message>
        <source>The pictures in {files} differ in size. Keep only files that belong together in a folder.</source>
        <translation>{files} 中的图片大小不同。一个文件夹中只保留属于同一数据集的文件。</translation>
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
        <source>The query cannot be read: {reason}. It has to be a single SELECT that only reads.</source>
        <translation>无法执行查询：{reason}。它必须是一条只读的 SELECT。</translation>
    </message>
    <message>
        <source>The query finds nothing. It has to be a single SELECT that only reads.</source>
        <translation>查询没有结果。它必须是一条只读的 SELECT。</translation>
    </message>
    <message>
        <source>The row where the table begins, below titles; found out unless set</source>
        <translation>表格从第几行开始（标题之下）；未设置时自动判断</translation>
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
        <source>The same of {count} more fields</source>
        <translation>另有 {count} 个字段情况相同</translation>
    </message>
    <message>
        <source>The same samples in training and test</source>
        <translation>训练集和测试集有相同样本</translation>
    </message>
    <message>
        <source>The same seed gives the same rows</source>
        <translation>相同的种子得到相同的行</translation>
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
        <source>The samples for training and test in {file} differ in shape: {shapes}. Save them alike.</source>
        <translation>{file} 中训练样本与测试样本的形状不同：{shapes}。请以相同形状保存。</translation>
    </message>
    <message>
        <source>The saved state of this run ({path}) is damaged, so it cannot go on. Start a new run.</source>
        <translation>这次训练保存的状态（{path}）已损坏，无法继续。请重新开始训练。</translation>
    </message>
    <message>
        <source>The sequence has {steps} steps, and there are rows for {longest} only.</source>
        <translation>序列有 {steps} 步，而只有 {longest} 步的行。</translation>
    </message>
    <message>
        <source>The table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>The topmost</source>
        <translation>最外层</translation>
    </message>
    <message>
        <source>The topmost folder</source>
        <translation>最外层的文件夹</translation>
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
        <source>The usual choice after a dense layer or a convolution. Fast, and rarely a mistake.</source>
        <translation>全连接层或卷积之后的常用选择。速度快，很少出错。</translation>
    </message>
    <message>
        <source>The usual first layer for pictures; stack several with pooling in between.</source>
        <translation>图片常用的第一层；叠几层，中间加池化。</translation>
    </message>
    <message>
        <source>The usual first layer for signals, such as heartbeats or sound; stack several with pooling in between.</source>
        <translation>信号（如心跳、声音）常用的第一层；叠几层，中间加池化。</translation>
    </message>
    <message>
        <source>The usual start for speech, music and animal sounds, before 2d convolutions.</source>
        <translation>语音、音乐和动物声音的常用起点，放在二维卷积之前。</translation>
    </message>
    <message>
        <source>The weights of this network are in other files, and only the chosen file is read. Save it as one file and import that.</source>
        <translation>该网络的权重在其他文件中，而只会读取所选文件。请存为单个文件后再导入。</translation>
    </message>
    <message>
        <source>The whole number that fills sequences up</source>
        <translation>用来补齐序列的整数</translation>
    </message>
    <message>
        <source>The whole number that only fills sequences up; its row stays zero</source>
        <translation>只用来补齐序列的整数；它的那一行保持为零</translation>
    </message>
    <message>
        <source>The window&apos;s process</source>
        <translation>窗口所在的进程</translation>
    </message>
    <message>
        <source>The zeros of the padding take part in the mean</source>
        <translation>填充的零也参与求平均</translation>
    </message>
    <message>
        <source>There are more than {count} files in {folder}. Choose the folder that holds the data only.</source>
        <translation>{folder} 中有超过 {count} 个文件。请选择只含数据的文件夹。</translation>
    </message>
    <message>
        <source>There are no files of CIFAR in {folder}. Choose the folder with files such as {example}.</source>
        <translation>{folder} 中没有 CIFAR 文件。请选择含有 {example} 这类文件的文件夹。</translation>
    </message>
    <message>
        <source>There are no pictures in IDX files in {folder}. Choose the folder with files such as {example}.</source>
        <translation>{folder} 中没有 IDX 图片文件。请选择含有 {example} 这类文件的文件夹。</translation>
    </message>
    <message>
        <source>There are no pictures, sounds or tables in {folder}. Choose another folder.</source>
        <translation>{folder} 中没有图片、声音或表格。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>There are no rows in {place} of {file}. Choose another.</source>
        <translation>{file} 的{place}中没有行。请另选一个。</translation>
    </message>
    <message>
        <source>There are no {kind} in {folder}. Choose the folder in which they lie.</source>
        <translation>{folder} 中没有{kind}。请选择它们所在的文件夹。</translation>
    </message>
    <message>
        <source>There are only bytes in {place} of {file}. Choose another.</source>
        <translation>{file} 中的 {place} 只有字节数据。请另选一个。</translation>
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
        <source>There is no file or folder {path}.</source>
        <translation>没有文件或文件夹 {path}。</translation>
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
        <source>There is no position {index} on an axis of length {size}.</source>
        <translation>长度为 {size} 的轴上没有位置 {index}。</translation>
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
        <source>This node is not in the network any more.</source>
        <translation>这个节点已经不在网络里了。</translation>
    </message>
    <message>
        <source>This project cannot leave as a Python file: {reason}. Export it to ONNX, or change that.</source>
        <translation>此项目无法导出为 Python 文件：{reason}。请导出为 ONNX，或更改这一点。</translation>
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
        <source>Thousands: {text} is {value}</source>
        <translation>千位分隔：{text} 即 {value}</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Tile</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>To add up probabilities that are given as logarithms, safely.</source>
        <translation>用于稳定地相加以对数形式给出的概率。</translation>
    </message>
    <message>
        <source>To add, multiply or compare with a number that you know.</source>
        <translation>与一个已知的数相加、相乘或比较时使用。</translation>
    </message>
    <message>
        <source>To ask whether something occurs anywhere, such as a word in a text or a cell in a picture.</source>
        <translation>判断某样东西是否出现，例如文本中的词或图像中的细胞。</translation>
    </message>
    <message>
        <source>To bring a coarse series to the length of a finer one.</source>
        <translation>把较粗的序列拉到较细序列的长度。</translation>
    </message>
    <message>
        <source>To bring numbers of very different size closer together. It needs numbers above zero.</source>
        <translation>让大小悬殊的数更接近。要求数大于零。</translation>
    </message>
    <message>
        <source>To build attention of your own from Linear layers for queries, keys and values.</source>
        <translation>用产生查询、键和值的 Linear 层搭建自己的注意力。</translation>
    </message>
    <message>
        <source>To change units, or to bring known bounds to 0 and 1. Nothing here is learned.</source>
        <translation>换算单位，或把已知范围变到 0 和 1。这里不学习任何东西。</translation>
    </message>
    <message>
        <source>To choose by distance or cost, where less is better.</source>
        <translation>按距离或代价选择，越小越好时使用。</translation>
    </message>
    <message>
        <source>To compare embeddings when lengths matter too.</source>
        <translation>长度也重要时比较嵌入。</translation>
    </message>
    <message>
        <source>To compare embeddings, for example in a network with two equal branches.</source>
        <translation>比较嵌入，例如在有两个相同分支的网络中。</translation>
    </message>
    <message>
        <source>To compare every step of one sequence with every step of another, or to build attention by hand.</source>
        <translation>比较两个序列的每一步，或手工搭建注意力。</translation>
    </message>
    <message>
        <source>To count full units, in what needs no training before it: its slope is zero.</source>
        <translation>用于数完整的单位，且之前无需训练：它的斜率为零。</translation>
    </message>
    <message>
        <source>To count started units, in what needs no training before it: its slope is zero.</source>
        <translation>用于数已开始的单位，且之前无需训练：它的斜率为零。</translation>
    </message>
    <message>
        <source>To cut features into heads or groups, or to read a row of numbers as a picture again.</source>
        <translation>把特征分成头或组，或把一行数重新读成图像。</translation>
    </message>
    <message>
        <source>To divide {title} by a field, give one of its fields the role for it, or divide at random.</source>
        <translation>要按字段划分 {title}，请先给某个字段设定相应的角色，或改为随机划分。</translation>
    </message>
    <message>
        <source>To drop weak signals. With threshold 0 and value 0 it is a ReLU.</source>
        <translation>用于去掉弱信号。阈值和替换值都为 0 时就是 ReLU。</translation>
    </message>
    <message>
        <source>To drop what is not needed, or to send parts of the input through different branches.</source>
        <translation>去掉不需要的部分，或把输入的各部分送入不同分支。</translation>
    </message>
    <message>
        <source>To find the weakest or the nearest, for example the smallest of several distances.</source>
        <translation>寻找最弱或最近的，例如几个距离中最小的。</translation>
    </message>
    <message>
        <source>To find where two conditions disagree.</source>
        <translation>找出两个条件不一致的地方。</translation>
    </message>
    <message>
        <source>To give a series or a grey picture its one channel, as convolutions want it.</source>
        <translation>给序列或灰度图加上卷积所需的单个通道。</translation>
    </message>
    <message>
        <source>To give every step or pixel the same numbers, before joining them with something larger.</source>
        <translation>给每一步或每个像素同样的数，再与更大的数据连接。</translation>
    </message>
    <message>
        <source>To join a branch with a shortcut around it, as residual networks do.</source>
        <translation>像残差网络那样，把一个分支与绕过它的捷径连接起来。</translation>
    </message>
    <message>
        <source>To join a larger picture with a smaller one, as in a U-Net without padding.</source>
        <translation>把大图与小图连接起来，例如没有填充的 U-Net。</translation>
    </message>
    <message>
        <source>To join one row of numbers with every step of a sequence or every pixel of a picture.</source>
        <translation>把一行数与序列的每一步或图像的每个像素相连接。</translation>
    </message>
    <message>
        <source>To join probabilities that must all hold. Long axes soon give zero or infinity.</source>
        <translation>合并必须同时成立的概率。轴很长时很快变为零或无穷。</translation>
    </message>
    <message>
        <source>To join the answers of several branches into one that is steadier than each.</source>
        <translation>把几个分支的答案合成一个更稳定的答案。</translation>
    </message>
    <message>
        <source>To join two conditions of which one is enough.</source>
        <translation>合并两个只需一个成立的条件。</translation>
    </message>
    <message>
        <source>To join two conditions that must both hold.</source>
        <translation>合并两个必须同时成立的条件。</translation>
    </message>
    <message>
        <source>To keep numbers within known bounds, for example before a logarithm.</source>
        <translation>把数限制在已知范围内，例如在取对数之前。</translation>
    </message>
    <message>
        <source>To keep only what stands out, for example when cleaning signals of noise.</source>
        <translation>只保留突出的部分，例如给信号去噪。</translation>
    </message>
    <message>
        <source>To learn how two things go together, such as a user and an item. Weights grow quickly.</source>
        <translation>学习两样东西如何搭配，例如用户和商品。权重增长很快。</translation>
    </message>
    <message>
        <source>To let branches compete, as in a maxout layer.</source>
        <translation>让各分支竞争，如 maxout 层。</translation>
    </message>
    <message>
        <source>To look at the best matches only, or to pool the strongest answers of a picture.</source>
        <translation>只看最匹配的，或汇总图像中最强的响应。</translation>
    </message>
    <message>
        <source>To look at what differs between two branches, such as two pictures or two states.</source>
        <translation>看两个分支的差别，例如两张图像或两个状态。</translation>
    </message>
    <message>
        <source>To make a mask for “Choose by mask” or for attention, for example of all words that are not padding.</source>
        <translation>为“按掩码选择”或注意力制作掩码，例如标出所有不是填充的词。</translation>
    </message>
    <message>
        <source>To make a sequence of several branches, one step each.</source>
        <translation>把几个分支变成一个序列，每个分支一步。</translation>
    </message>
    <message>
        <source>To mirror a picture, or to read a series backwards.</source>
        <translation>用来镜像图像，或倒着读序列。</translation>
    </message>
    <message>
        <source>To mix two branches when one should count more. For learned shares take Gate.</source>
        <translation>两个分支中一个更重要时使用。要学习比例请用 Gate。</translation>
    </message>
    <message>
        <source>To read a network&apos;s scores as probabilities of classes, or as weights of attention. The loss “Cross-entropy” takes the scores without it.</source>
        <translation>把网络的得分读成类别概率或注意力权重。“交叉熵”损失直接使用得分，不需要它。</translation>
    </message>
    <message>
        <source>To read a row of numbers as a picture or a sequence. To swap axes take Permute instead.</source>
        <translation>把一行数读成图像或序列。交换轴请用 Permute。</translation>
    </message>
    <message>
        <source>To read the class with the highest score. Nothing before it can learn from it.</source>
        <translation>读取得分最高的类别。它之前的部分无法从中学习。</translation>
    </message>
    <message>
        <source>To read the scores of a network that tells the class of every pixel.</source>
        <translation>用于读取逐像素分类网络的得分。</translation>
    </message>
    <message>
        <source>To read which of several distances is the shortest. Nothing before it can learn from it.</source>
        <translation>读取几个距离中哪个最短。它之前的部分无法从中学习。</translation>
    </message>
    <message>
        <source>To rebuild AlexNet and its relatives. In new networks take BatchNorm2d.</source>
        <translation>用于重建 AlexNet 及其同类。新网络请用 BatchNorm2d。</translation>
    </message>
    <message>
        <source>To remove what padding added, or to make two branches the same size.</source>
        <translation>去掉填充所加的部分，或让两个分支大小相同。</translation>
    </message>
    <message>
        <source>To replace some numbers, for example those that a mask calls missing.</source>
        <translation>替换一部分数，例如掩码标为缺失的数。</translation>
    </message>
    <message>
        <source>To score how well two embeddings fit, as in recommendations.</source>
        <translation>评价两个嵌入是否匹配，例如推荐。</translation>
    </message>
    <message>
        <source>To send parts of the channels or features through different branches.</source>
        <translation>把通道或特征的各部分送入不同分支。</translation>
    </message>
    <message>
        <source>To send some features through one branch and the others through another.</source>
        <translation>让一些特征走一个分支，其余的走另一个分支。</translation>
    </message>
    <message>
        <source>To shrink gently, so that more layers fit in.</source>
        <translation>缓慢缩小，以便放下更多的层。</translation>
    </message>
    <message>
        <source>To shrink volumes gently, so that more layers fit in.</source>
        <translation>缓慢缩小三维体，以便放下更多的层。</translation>
    </message>
    <message>
        <source>To subtract by adding, or to make the smallest number the largest.</source>
        <translation>用加法来做减法，或让最小的数变成最大的。</translation>
    </message>
    <message>
        <source>To sum up the steps of a sequence, or height and width of a picture, in one row of numbers.</source>
        <translation>把序列的各步或图像的高和宽汇总成一行数。</translation>
    </message>
    <message>
        <source>To tame very large positive and negative numbers, as in flow cytometry.</source>
        <translation>用于压缩很大的正数和负数，例如流式细胞术。</translation>
    </message>
    <message>
        <source>To tell a network how lively a signal is, next to its mean.</source>
        <translation>除均值外，告诉网络信号有多活跃。</translation>
    </message>
    <message>
        <source>To tell a network which measurements are missing, before they are replaced.</source>
        <translation>在替换缺失值之前，告诉网络哪些测量缺失。</translation>
    </message>
    <message>
        <source>To turn a cosine similarity into an angle. It needs numbers from -1 to 1.</source>
        <translation>把余弦相似度变成角度。要求数在 -1 到 1 之间。</translation>
    </message>
    <message>
        <source>To turn angles into slopes. Near a quarter turn it becomes very large.</source>
        <translation>把角度变成斜率。接近四分之一圈时变得很大。</translation>
    </message>
    <message>
        <source>To turn differences into squared differences, or to make every number positive.</source>
        <translation>把差变成差的平方，或让所有数变为正。</translation>
    </message>
    <message>
        <source>To turn distances into probabilities of a normal distribution.</source>
        <translation>把距离变成正态分布的概率。</translation>
    </message>
    <message>
        <source>To turn growth from step to step into growth since the start.</source>
        <translation>把逐步增长变成从开始以来的增长。</translation>
    </message>
    <message>
        <source>To turn one sequence into another, as in translation; the memory is what an encoder made.</source>
        <translation>把一个序列变成另一个序列，例如翻译；记忆是编码器的输出。</translation>
    </message>
    <message>
        <source>To turn ratios back into angles. It needs numbers from -1 to 1.</source>
        <translation>把比值变回角度。要求数在 -1 到 1 之间。</translation>
    </message>
    <message>
        <source>To turn slopes into angles, or to squeeze numbers between -1.57 and 1.57.</source>
        <translation>把斜率变成角度，或把数压到 -1.57 和 1.57 之间。</translation>
    </message>
    <message>
        <source>To turn steps into positions, or rates into amounts.</source>
        <translation>把步长变成位置，或把速率变成总量。</translation>
    </message>
    <message>
        <source>To turn times into rates, for example. Zero becomes infinity.</source>
        <translation>例如把时间变成速率。零会变成无穷。</translation>
    </message>
    <message>
        <source>To undo Unfold; use the same patch, dilation, padding and stride as there.</source>
        <translation>用来还原 Unfold；图块、空洞、填充和步长与那里相同。</translation>
    </message>
    <message>
        <source>To undo a logarithm, or to make every number positive. Large numbers soon become infinite.</source>
        <translation>还原对数，或让所有数变为正。大的数很快变成无穷。</translation>
    </message>
    <message>
        <source>To undo a square, or to tame counts. Negative numbers have no root and become “not a number”.</source>
        <translation>用于还原平方或压缩计数。负数没有平方根，会变成“非数”。</translation>
    </message>
    <message>
        <source>To undo “Logarithm of 1 + x”.</source>
        <translation>用于还原“1 + x 的对数”。</translation>
    </message>
    <message>
        <source>To use the results of several branches together, as U-Net and DenseNet do with their channels.</source>
        <translation>同时使用几个分支的结果，如 U-Net 和 DenseNet 对通道所做的那样。</translation>
    </message>
    <message>
        <source>To weight channels or steps by numbers between 0 and 1, as squeeze-and-excitation does.</source>
        <translation>用 0 到 1 之间的数给通道或步加权，如 squeeze-and-excitation。</translation>
    </message>
    <message>
        <source>To work on patches with layers for series or sequences; Fold lays them together again.</source>
        <translation>用处理序列的层来处理图块；Fold 再把它们拼回去。</translation>
    </message>
    <message>
        <source>To write out a few steps by hand, with shared weights. For whole sequences take GRU.</source>
        <translation>用共享权重手工写出几步时使用。整个序列请用 GRU。</translation>
    </message>
    <message>
        <source>To write out a few steps by hand, with shared weights. For whole sequences take LSTM.</source>
        <translation>用共享权重手工写出几步时使用。整个序列请用 LSTM。</translation>
    </message>
    <message>
        <source>To write out a few steps by hand, with shared weights. For whole sequences take RNN.</source>
        <translation>用共享权重手工写出几步时使用。整个序列请用 RNN。</translation>
    </message>
    <message>
        <source>Together with SELU, instead of Dropout.</source>
        <translation>与 SELU 配合，代替 Dropout。</translation>
    </message>
    <message>
        <source>Together with SELU, instead of Dropout1d, Dropout2d or Dropout3d.</source>
        <translation>与 SELU 配合，代替 Dropout1d、Dropout2d 或 Dropout3d。</translation>
    </message>
    <message>
        <source>Together with Sine, to place hours or directions on a circle.</source>
        <translation>与正弦一起，把时刻或方向放到圆上。</translation>
    </message>
    <message>
        <source>Together with “Part behind the point”, to take numbers apart. Its slope is zero.</source>
        <translation>与“小数部分”一起把数拆开。它的斜率为零。</translation>
    </message>
    <message>
        <source>Too few rows of some classes</source>
        <translation>部分类别的行数太少</translation>
    </message>
    <message>
        <source>Toy data</source>
        <translation>玩具数据</translation>
    </message>
    <message>
        <source>Train in</source>
        <translation>训练位置</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>参与训练</translation>
    </message>
    <message>
        <source>Training changes the numbers</source>
        <translation>训练会改变这些数</translation>
    </message>
    <message>
        <source>Training has {least} of “{name}” and {most} of “{other}”. Look at recall and F1, not only at accuracy.</source>
        <translation>训练集中“{name}”有 {least} 行，“{other}”有 {most} 行。不要只看准确率，还要看召回率和 F1。</translation>
    </message>
    <message>
        <source>Transformer block</source>
        <translation>Transformer 模块</translation>
    </message>
    <message>
        <source>Transformer decoder</source>
        <translation>Transformer 解码器</translation>
    </message>
    <message>
        <source>Transformer decoder layer</source>
        <translation>Transformer 解码器层</translation>
    </message>
    <message>
        <source>Transformer encoder</source>
        <translation>Transformer 编码器</translation>
    </message>
    <message>
        <source>Transformer encoder layer</source>
        <translation>Transformer 编码器层</translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation>Transpose</translation>
    </message>
    <message>
        <source>Turn upside down</source>
        <translation>上下翻转</translation>
    </message>
    <message>
        <source>Turns a series into a picture: how strong each frequency (height) is at each time (width).</source>
        <translation>把序列变成图像：每个时刻（宽）各频率（高）有多强。</translation>
    </message>
    <message>
        <source>Turns axes around, so that the last comes first.</source>
        <translation>把轴反过来，最后的变成最前的。</translation>
    </message>
    <message>
        <source>Turns every whole number into a row of zeros with a single one at its place.</source>
        <translation>把每个整数变成一行零，只在它的位置上是一。</translation>
    </message>
    <message>
        <source>Turns every yes into no and every no into yes.</source>
        <translation>把是变为否，把否变为是。</translation>
    </message>
    <message>
        <source>Turns numbers into probabilities that add up to 1.</source>
        <translation>把数变成总和为 1 的概率。</translation>
    </message>
    <message>
        <source>Turns numbers into probabilities that add up to 1; the smallest number gets the largest.</source>
        <translation>把数变成总和为 1 的概率；最小的数概率最大。</translation>
    </message>
    <message>
        <source>Turns numbers near zero into zero and leaves the others as they are.</source>
        <translation>把接近零的数变为零，其余保持不变。</translation>
    </message>
    <message>
        <source>Turns the channels of every pixel into probabilities that add up to 1.</source>
        <translation>把每个像素的各通道变成总和为 1 的概率。</translation>
    </message>
    <message>
        <source>Turns the features of every step by an angle that grows with its place, so that distances can be felt.</source>
        <translation>把每一步的特征旋转一个随位置增大的角度，从而能感知距离。</translation>
    </message>
    <message>
        <source>Turns the sign of every number round.</source>
        <translation>把每个数的符号反过来。</translation>
    </message>
    <message>
        <source>Two Outputs predict {target}</source>
        <translation>有两个 Output 预测 {target}</translation>
    </message>
    <message>
        <source>Two activations in a row do little more than one, or less.</source>
        <translation>连续两个激活函数并不比一个强多少，甚至更差。</translation>
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
        <source>Two columns: {first} and {other}</source>
        <translation>两列：{first} 和 {other}</translation>
    </message>
    <message>
        <source>Two convolutions with a shortcut around them, so that they only learn what to change. Takes a picture and gives one of the same shape.</source>
        <translation>两个卷积外加一条捷径，因此只需学习要改变的部分。输入图像，输出同样形状的图像。</translation>
    </message>
    <message>
        <source>Two convolutions, then half the height and width. “skip” goes to the decoder step of the same size. Sides should divide by two.</source>
        <translation>两个卷积，然后高和宽减半。“skip”接到同尺寸的解码步骤。边长应能被二整除。</translation>
    </message>
    <message>
        <source>Two dense layers with an activation between: the smallest network that can learn anything. Takes rows of features, or steps of them.</source>
        <translation>两个全连接层，中间有激活函数：能学习任何关系的最小网络。输入特征行或特征序列。</translation>
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
        <source>U-Net decoder step</source>
        <translation>U-Net 解码步骤</translation>
    </message>
    <message>
        <source>U-Net encoder step</source>
        <translation>U-Net 编码步骤</translation>
    </message>
    <message>
        <source>Unflatten</source>
        <translation>Unflatten</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开图块</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>Units numbers come out; the memory that enters has as many.</source>
        <translation>输出“单元数”个数；输入的记忆也是这么多。</translation>
    </message>
    <message>
        <source>Units of the small dense network after the attention</source>
        <translation>注意力之后的小型全连接网络的单元数</translation>
    </message>
    <message>
        <source>Units out</source>
        <translation>输出单元数</translation>
    </message>
    <message>
        <source>Units: it is left out</source>
        <translation>单位：略去该行</translation>
    </message>
    <message>
        <source>Unknown function “{name}” at position {at}; known are {known}.</source>
        <translation>位置 {at} 处的函数“{name}”未知；可用的有 {known}。</translation>
    </message>
    <message>
        <source>Unsqueeze</source>
        <translation>Unsqueeze</translation>
    </message>
    <message>
        <source>Upsample</source>
        <translation>Upsample</translation>
    </message>
    <message>
        <source>Use it to keep a large network readable, and to repeat a pattern without drawing it again.</source>
        <translation>用它让大型网络保持清晰，或重复一种结构而不必重画。</translation>
    </message>
    <message>
        <source>Use one filter in {node}</source>
        <translation>在 {node} 中使用 1 个滤波器</translation>
    </message>
    <message>
        <source>Use one unit in {node}</source>
        <translation>在 {node} 中使用 1 个单元</translation>
    </message>
    <message>
        <source>Use the settings of {owner}</source>
        <translation>使用 {owner} 的设置</translation>
    </message>
    <message>
        <source>Use {count} filters in {node}</source>
        <translation>在 {node} 中使用 {count} 个滤波器</translation>
    </message>
    <message>
        <source>Use {count} inputs</source>
        <translation>用 {count} 个输入</translation>
    </message>
    <message>
        <source>Use {count} units in {node}</source>
        <translation>在 {node} 中使用 {count} 个单元</translation>
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
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Values: it is a row like the others</source>
        <translation>数据：与其他行相同</translation>
    </message>
    <message>
        <source>Variance over an axis</source>
        <translation>沿轴求方差</translation>
    </message>
    <message>
        <source>Voxels added around the volume</source>
        <translation>三维体四周补上的体素数</translation>
    </message>
    <message>
        <source>Voxels added at the far borders; smaller than the stride</source>
        <translation>在远侧边缘补上的体素数；小于步长</translation>
    </message>
    <message>
        <source>Voxels between two positions of the filter, in depth, down and across</source>
        <translation>滤波器两个位置之间的体素数：深度、纵向、横向</translation>
    </message>
    <message>
        <source>Voxels between two windows; as large as the window unless set</source>
        <translation>两个窗口之间的体素数；不设置则与窗口一样大</translation>
    </message>
    <message>
        <source>Voxels cut off at each border</source>
        <translation>每个边缘裁掉的体素数</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>Weigh rare classes more</source>
        <translation>加大罕见类别的权重</translation>
    </message>
    <message>
        <source>Weighs the channels of a picture against each other by what the whole picture shows. The shape stays.</source>
        <translation>根据整幅图像的内容权衡各个通道。形状不变。</translation>
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
        <source>Weight norm</source>
        <translation>权重归一化</translation>
    </message>
    <message>
        <source>Weight normalisation</source>
        <translation>权重归一化</translation>
    </message>
    <message>
        <source>Weights are missing: {names}.</source>
        <translation>缺少权重：{names}。</translation>
    </message>
    <message>
        <source>What all other numbers become</source>
        <translation>其余的数变成的值</translation>
    </message>
    <message>
        <source>What comes first in the dates of {field}, the day or the month?</source>
        <translation>{field} 的日期中，在前的是日还是月？</translation>
    </message>
    <message>
        <source>What counts as better</source>
        <translation>至少好多少才算改进</translation>
    </message>
    <message>
        <source>What does the comma in {text} stand for?</source>
        <translation>{text} 中的逗号表示什么？</translation>
    </message>
    <message>
        <source>What does the first row hold?</source>
        <translation>第一行是什么？</translation>
    </message>
    <message>
        <source>What does the row below the names hold?</source>
        <translation>字段名下面一行是什么？</translation>
    </message>
    <message>
        <source>What does {name} hold?</source>
        <translation>{name} 里是什么？</translation>
    </message>
    <message>
        <source>What every number is compared with</source>
        <translation>每个数与什么比较</translation>
    </message>
    <message>
        <source>What every number is multiplied by</source>
        <translation>每个数乘以的系数</translation>
    </message>
    <message>
        <source>What importing {file} left cannot be read.</source>
        <translation>无法读取导入 {file} 的结果。</translation>
    </message>
    <message>
        <source>What is added afterwards</source>
        <translation>之后加上的数</translation>
    </message>
    <message>
        <source>What is asked of every number</source>
        <translation>对每个数问什么</translation>
    </message>
    <message>
        <source>What is changed at random while training, by what the network gets.</source>
        <translation>训练时随机改变什么，取决于网络的输入。</translation>
    </message>
    <message>
        <source>What is done in training where some classes are rare</source>
        <translation>某些类别稀少时，训练中怎么做</translation>
    </message>
    <message>
        <source>What is done: {done}.</source>
        <translation>处理方式：{done}。</translation>
    </message>
    <message>
        <source>What is measured depends much on which rows are tested. Try other seeds of the split.</source>
        <translation>测得的结果很大程度上取决于测试哪些行。请试试划分的其他种子。</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>展示的图样</translation>
    </message>
    <message>
        <source>What leaves it differs from what enters it, so the repetitions cannot use the same weights.</source>
        <translation>从它出来的与进入它的不同，因此各次重复不能使用相同的权重。</translation>
    </message>
    <message>
        <source>What negative numbers are multiplied by</source>
        <translation>负数乘以多少</translation>
    </message>
    <message>
        <source>What one sample holds while no data is chosen</source>
        <translation>未选数据时一个样本里是什么</translation>
    </message>
    <message>
        <source>What reads sounds is not installed. Install it with {command}.</source>
        <translation>未安装读取声音的组件。请用 {command} 安装。</translation>
    </message>
    <message>
        <source>What replaces infinitely large numbers</source>
        <translation>用什么替换正无穷</translation>
    </message>
    <message>
        <source>What replaces infinitely small numbers</source>
        <translation>用什么替换负无穷</translation>
    </message>
    <message>
        <source>What replaces missing numbers</source>
        <translation>用什么替换缺失值</translation>
    </message>
    <message>
        <source>What says the class of a file; found out unless set</source>
        <translation>由什么说明文件的类别；未设置时自动判断</translation>
    </message>
    <message>
        <source>What stands at position {at} is too large, or is no number.</source>
        <translation>位置 {at} 处的值太大，或不是数。</translation>
    </message>
    <message>
        <source>What stands before the decimals; found out unless set</source>
        <translation>小数部分前面的符号；不设则自动判断</translation>
    </message>
    <message>
        <source>What stands between two fields; found out unless set</source>
        <translation>两个字段之间的符号；不设则自动判断</translation>
    </message>
    <message>
        <source>What the axis becomes; one of them may be -1: whatever is left</source>
        <translation>该轴变成什么；其中一个可为 -1：剩下的全部</translation>
    </message>
    <message>
        <source>What the border holds</source>
        <translation>边上是什么</translation>
    </message>
    <message>
        <source>What the border holds when filled with one value</source>
        <translation>用一个值填充时边上的值</translation>
    </message>
    <message>
        <source>What the names in a table start from; where the table lies unless set</source>
        <translation>表格中的名称以此为起点；未设置时为表格所在的文件夹</translation>
    </message>
    <message>
        <source>What the network answers does not depend on what it takes.</source>
        <translation>网络的输出与输入无关。</translation>
    </message>
    <message>
        <source>What the network does depends on what it is given, so it cannot be drawn: {reason}</source>
        <translation>网络的计算方式取决于输入的内容，因此无法画出：{reason}</translation>
    </message>
    <message>
        <source>What the numbers are before training</source>
        <translation>训练之前这些数是什么</translation>
    </message>
    <message>
        <source>What the padding is filled with</source>
        <translation>填充的内容</translation>
    </message>
    <message>
        <source>What the pooling received, where it is not a whole number of windows</source>
        <translation>池化时收到的大小，在它不是窗口整数倍时填写</translation>
    </message>
    <message>
        <source>What the port outside is called</source>
        <translation>外面的端口叫什么</translation>
    </message>
    <message>
        <source>What the rate is multiplied by</source>
        <translation>学习率乘以多少</translation>
    </message>
    <message>
        <source>What the sums are divided by; n is the length of the series</source>
        <translation>总和除以什么；n 是序列长度</translation>
    </message>
    <message>
        <source>What they hold: pictures of whole numbers up to 255, otherwise sequences, unless set</source>
        <translation>其内容：未设置时，由单字节整数组成的作为图片，其余作为序列</translation>
    </message>
    <message>
        <source>What training makes small; chosen from the kind of target unless you pick one</source>
        <translation>训练要减小的量；不选则由目标的类型决定</translation>
    </message>
    <message>
        <source>What was asked of {file} takes longer than {seconds} seconds. Ask for less.</source>
        <translation>对 {file} 的查询超过了 {seconds} 秒。请缩小查询范围。</translation>
    </message>
    <message>
        <source>What was decoded cannot be kept in {folder}: {reason}. Make room on that disk.</source>
        <translation>解码结果无法保存到 {folder}：{reason}。请在该磁盘上腾出空间。</translation>
    </message>
    <message>
        <source>When a size has to match, or when convolutions should not see zeros at the border.</source>
        <translation>大小需要一致，或不想让卷积在边缘看到零时使用。</translation>
    </message>
    <message>
        <source>When all branches have to agree before a number may be large.</source>
        <translation>只有所有分支都同意时数才可以大。</translation>
    </message>
    <message>
        <source>When far-apart steps belong together, as words of a sentence do. With a second input, the context, one sequence looks at another; a mask is true where a step is real and not filled up.</source>
        <translation>相距很远的步互有关联时使用，例如句子里的词。有第二个输入（上下文）时，一个序列看另一个序列；掩码在真实而非填充的步上为真。</translation>
    </message>
    <message>
        <source>When phase matters, for example to change a sound. To recognise sounds take Spectrogram.</source>
        <translation>相位重要时使用，例如改变声音。识别声音请用 Spectrogram。</translation>
    </message>
    <message>
        <source>When texts or series of different lengths share a batch. Link it to what enters Embedding.</source>
        <translation>不同长度的文本或序列在同一批次时使用。连接到进入 Embedding 的数据。</translation>
    </message>
    <message>
        <source>Where a formula needs logarithms of probabilities. The logarithm of a Softmax would lose digits.</source>
        <translation>公式中需要概率的对数时使用。先做 Softmax 再取对数会损失精度。</translation>
    </message>
    <message>
        <source>Where a formula needs logarithms of yes-or-no probabilities.</source>
        <translation>公式中需要是否概率的对数时使用。</translation>
    </message>
    <message>
        <source>Where a full convolution is too slow or has too many weights; follow it with a Conv1d of kernel size 1, which mixes the channels.</source>
        <translation>普通卷积太慢或权重太多时使用；后面接核大小为 1 的 Conv1d 来混合通道。</translation>
    </message>
    <message>
        <source>Where a layer takes another type of numbers than you have. Nothing before a change to whole numbers or to a mask can learn.</source>
        <translation>某层需要另一种类型的数时使用。转换成整数或掩码之前的部分无法学习。</translation>
    </message>
    <message>
        <source>Where a layer wants the opposite of the mask you have.</source>
        <translation>某层需要与现有掩码相反的掩码时使用。</translation>
    </message>
    <message>
        <source>Where does the table begin?</source>
        <translation>表格从哪里开始？</translation>
    </message>
    <message>
        <source>Where every learned factor starts</source>
        <translation>每个可学习系数的起始值</translation>
    </message>
    <message>
        <source>Where it matters that something occurs, not how often; pictures of any size fit.</source>
        <translation>重要的是出现过而不是出现几次时使用；任意大小的图片都适用。</translation>
    </message>
    <message>
        <source>Where it matters that something occurs, not how often; series of any length fit.</source>
        <translation>重要的是出现过而不是出现几次时使用；任意长度的序列都适用。</translation>
    </message>
    <message>
        <source>Where it matters that something occurs, not how often; volumes of any size fit.</source>
        <translation>重要的是出现过而不是出现几次时使用；任意大小的三维体都适用。</translation>
    </message>
    <message>
        <source>Where level and strength of a series do not matter, only its course.</source>
        <translation>序列的高低和强弱无关紧要、只看走势时使用。</translation>
    </message>
    <message>
        <source>Where many units of a network with ReLU only give zeros; usual in generative networks.</source>
        <translation>当使用 ReLU 的网络中许多单元只输出零时；生成网络中常用。</translation>
    </message>
    <message>
        <source>Where no other layer does the arithmetic you need. It knows + - * / **, where, min, max, clamp, abs, exp, log, sqrt, sin, tanh, sigmoid, relu and more.</source>
        <translation>没有别的层能做所需的计算时使用。支持 + - * / **、where、min、max、clamp、abs、exp、log、sqrt、sin、tanh、sigmoid、relu 等。</translation>
    </message>
    <message>
        <source>Where only the direction matters. Nothing before it can learn, as its slope is zero.</source>
        <translation>只关心方向时使用。它的斜率为零，之前的部分无法学习。</translation>
    </message>
    <message>
        <source>Where only the size of a number or a difference matters.</source>
        <translation>只关心数或差的大小时使用。</translation>
    </message>
    <message>
        <source>Where sharpness times the number is above this, the number itself is given</source>
        <translation>锐度乘以该数超过此值时，直接给出该数</translation>
    </message>
    <message>
        <source>Where the amount counts, for example to join the parts that attention has weighted.</source>
        <translation>总量重要时使用，例如合并注意力加权后的各部分。</translation>
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
        <source>Where the files lie</source>
        <translation>文件所在的位置</translation>
    </message>
    <message>
        <source>Where the files lie, or a table that names them</source>
        <translation>文件所在的位置，或列出这些文件的表格</translation>
    </message>
    <message>
        <source>Where the files lie, or one of them; those that belong to it are found beside it</source>
        <translation>文件所在的文件夹，或其中一个文件；属于同一数据集的其他文件会自动找到</translation>
    </message>
    <message>
        <source>Where the learned sharpness starts: 1 is SiLU, large values are close to ReLU</source>
        <translation>可学习锐度的起始值：1 就是 SiLU，越大越接近 ReLU</translation>
    </message>
    <message>
        <source>Where the learned slope starts</source>
        <translation>可学习斜率的起始值</translation>
    </message>
    <message>
        <source>Where the new axis goes: 1 is right after the batch</source>
        <translation>新轴放在哪里：1 紧跟批次之后</translation>
    </message>
    <message>
        <source>Where the new axis goes: 1 is right after the batch, -1 the end</source>
        <translation>新轴放在哪里：1 紧跟批次之后，-1 在末尾</translation>
    </message>
    <message>
        <source>Where the order in which things arrive must not matter.</source>
        <translation>到来的先后不应有影响时使用。</translation>
    </message>
    <message>
        <source>Where the overall brightness matters more than single spots.</source>
        <translation>整体亮度比单个亮点更重要时使用。</translation>
    </message>
    <message>
        <source>Where the overall level matters more than single peaks.</source>
        <translation>整体水平比单个峰值更重要时使用。</translation>
    </message>
    <message>
        <source>Where the overall level matters more than single spots.</source>
        <translation>整体水平比单个亮点更重要时使用。</translation>
    </message>
    <message>
        <source>Whether a row of units follows the names; found out unless set</source>
        <translation>名称下面是否有一行单位；未设置时自动判断</translation>
    </message>
    <message>
        <source>Whether the first row holds names; found out unless set</source>
        <translation>第一行是否为名称；不设则自动判断</translation>
    </message>
    <message>
        <source>Whether the row below the names holds units such as kg; found out unless set</source>
        <translation>字段名下面一行是否为单位（如 kg）；不设则自动判断</translation>
    </message>
    <message>
        <source>Which axes are turned around: 1 is the first after the batch, -1 the last</source>
        <translation>反转哪些轴：1 是批次后的第一个轴，-1 是最后一个</translation>
    </message>
    <message>
        <source>Which axes vanish: 1 is the first after the batch, -1 the last; several are possible</source>
        <translation>哪些轴消失：1 是批次之后的第一个，-1 是最后一个；可以有多个</translation>
    </message>
    <message>
        <source>Which axis comes first, second, and so on: 1 is now the first after the batch</source>
        <translation>哪个轴排第一、第二，依此类推：1 是现在批次后的第一个轴</translation>
    </message>
    <message>
        <source>Which axis is halved: 1 is the first after the batch (channels), -1 the last</source>
        <translation>哪个轴被分成两半：1 是批次之后的第一个（通道），-1 是最后一个</translation>
    </message>
    <message>
        <source>Which axis vanishes: 1 is the first after the batch, -1 the last</source>
        <translation>哪个轴消失：1 是批次之后的第一个，-1 是最后一个</translation>
    </message>
    <message>
        <source>Which group of fields of the data enters here</source>
        <translation>从这里进入的是哪一组字段</translation>
    </message>
    <message>
        <source>Which labels of CIFAR-100 are used</source>
        <translation>使用 CIFAR-100 的哪种标签</translation>
    </message>
    <message>
        <source>Which of the data sets in {folder} is meant?</source>
        <translation>要用 {folder} 中的哪个数据集？</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>哪一个</translation>
    </message>
    <message>
        <source>Which one, where folders lie in folders; the deepest unless set</source>
        <translation>文件夹层层嵌套时取哪一层；未设置时取最内层</translation>
    </message>
    <message>
        <source>Which sheet of {file} holds the data?</source>
        <translation>{file} 的哪个工作表是数据？</translation>
    </message>
    <message>
        <source>Which table of {file} is the data?</source>
        <translation>{file} 的哪个表是数据？</translation>
    </message>
    <message>
        <source>Which validation value counts</source>
        <translation>以哪个验证值为准</translation>
    </message>
    <message>
        <source>Whole numbers</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>Whole numbers lose what is behind the point; a mask says no to zero and yes to the rest</source>
        <translation>整数去掉小数部分；掩码对零为否，对其余为是</translation>
    </message>
    <message>
        <source>Whole numbers that count entries</source>
        <translation>表示编号的整数</translation>
    </message>
    <message>
        <source>Whole part</source>
        <translation>整数部分</translation>
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
        <source>Window length</source>
        <translation>窗口长度</translation>
    </message>
    <message>
        <source>Windows of {window} steps are too long for a series of {steps}.</source>
        <translation>{window} 步的窗口对 {steps} 步的序列太长。</translation>
    </message>
    <message>
        <source>Wines</source>
        <translation>葡萄酒</translation>
    </message>
    <message>
        <source>With all its repetitions it would hold more than {limit} layers.</source>
        <translation>算上所有重复，它将包含超过 {limit} 个层。</translation>
    </message>
    <message>
        <source>With tanh</source>
        <translation>用 tanh</translation>
    </message>
    <message>
        <source>Without a bend in between, both together do no more than one.</source>
        <translation>中间没有非线性，两层合在一起并不比一层强。</translation>
    </message>
    <message>
        <source>Without running statistics its answer for one sample depends on the others.</source>
        <translation>没有滑动统计量时，它对一个样本的结果取决于其他样本。</translation>
    </message>
    <message>
        <source>Yes, divide by it</source>
        <translation>是，按它划分</translation>
    </message>
    <message>
        <source>Yes, take them as labels</source>
        <translation>是，用作标签</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>零</translation>
    </message>
    <message>
        <source>Zeros around the picture</source>
        <translation>图片四周补零的宽度</translation>
    </message>
    <message>
        <source>a</source>
        <translation>a</translation>
    </message>
    <message>
        <source>a 7z</source>
        <translation>7z</translation>
    </message>
    <message>
        <source>a MATLAB</source>
        <translation>MATLAB</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation> PDF </translation>
    </message>
    <message>
        <source>a RAR</source>
        <translation>RAR</translation>
    </message>
    <message>
        <source>a constant</source>
        <translation>一个常量</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>a different number in every row, named like an identifier</source>
        <translation>每行的数都不同，名称像编号</translation>
    </message>
    <message>
        <source>a folder per class</source>
        <translation>每个类别一个文件夹</translation>
    </message>
    <message>
        <source>a forecast divided by a field</source>
        <translation>按字段划分的时序预测</translation>
    </message>
    <message>
        <source>a given number</source>
        <translation>给定的数值</translation>
    </message>
    <message>
        <source>a gzip</source>
        <translation> gzip </translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a parameter</source>
        <translation>一个参数</translation>
    </message>
    <message>
        <source>a row of units</source>
        <translation>单位行</translation>
    </message>
    <message>
        <source>a row of units left out</source>
        <translation>略去一行单位</translation>
    </message>
    <message>
        <source>above the table</source>
        <translation>表格上方</translation>
    </message>
    <message>
        <source>all axes</source>
        <translation>所有轴</translation>
    </message>
    <message>
        <source>all axes become one, features.</source>
        <translation>所有轴合成一个：特征。</translation>
    </message>
    <message>
        <source>all {height} × {width}</source>
        <translation>全部为 {height} × {width}</translation>
    </message>
    <message>
        <source>along the axis, each part has its own length.</source>
        <translation>沿该轴，每部分有自己的长度。</translation>
    </message>
    <message>
        <source>along the axis, each part has its share of the length.</source>
        <translation>沿该轴，每部分得到相等的长度。</translation>
    </message>
    <message>
        <source>alpha {value}</source>
        <translation>alpha {value}</translation>
    </message>
    <message>
        <source>always {value}</source>
        <translation>总是 {value}</translation>
    </message>
    <message>
        <source>an Arrow</source>
        <translation>Arrow</translation>
    </message>
    <message>
        <source>an Excel or zip</source>
        <translation> Excel 或 zip </translation>
    </message>
    <message>
        <source>an HDF5</source>
        <translation>HDF5</translation>
    </message>
    <message>
        <source>an old Excel</source>
        <translation>旧版 Excel </translation>
    </message>
    <message>
        <source>arrays of another length</source>
        <translation>长度不同的数组</translation>
    </message>
    <message>
        <source>arrays of more than four axes, or of text in more than two</source>
        <translation>超过四个轴的数组，或超过两个轴的文本数组</translation>
    </message>
    <message>
        <source>arrays of more than {most} columns</source>
        <translation>超过 {most} 列的数组</translation>
    </message>
    <message>
        <source>arrays of neither numbers nor text</source>
        <translation>既非数值也非文本的数组</translation>
    </message>
    <message>
        <source>arrays that do not go with training and test</source>
        <translation>与训练集和测试集不对应的数组</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>as the value; the gate has the same, and a size of 1 is stretched.</source>
        <translation>与值相同；门与它一致，大小为 1 的轴会被拉长。</translation>
    </message>
    <message>
        <source>axes of length 1 become as long as you say; -1 leaves an axis as it is.</source>
        <translation>长度为 1 的轴变成你给的长度；-1 表示不变。</translation>
    </message>
    <message>
        <source>axis {dim}</source>
        <translation>轴 {dim}</translation>
    </message>
    <message>
        <source>b</source>
        <translation>b</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>beside the folders for training and test</source>
        <translation>在训练和测试文件夹之外</translation>
    </message>
    <message>
        <source>black and white</source>
        <translation>黑白</translation>
    </message>
    <message>
        <source>brought to {height} × {width}</source>
        <translation>统一为 {height} × {width}</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>cannot be read as pictures</source>
        <translation>无法作为图片读取</translation>
    </message>
    <message>
        <source>cannot be read as sounds</source>
        <translation>无法作为声音读取</translation>
    </message>
    <message>
        <source>caret</source>
        <translation>脱字符 ^</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>单元状态</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>channels are divided by the pixels of a patch; the steps become height and width.</source>
        <translation>通道数除以图块的像素数；步数变为高和宽。</translation>
    </message>
    <message>
        <source>channels are multiplied by Filters per channel; depth, height and width stay with padding “same”.</source>
        <translation>通道数乘以“每通道滤波器数”；填充为“same”时深、高、宽不变。</translation>
    </message>
    <message>
        <source>channels are multiplied by Filters per channel; height and width stay with padding “same”.</source>
        <translation>通道数乘以“每通道滤波器数”；填充为“same”时高宽不变。</translation>
    </message>
    <message>
        <source>channels are multiplied by Filters per channel; the steps stay with padding “same”.</source>
        <translation>通道数乘以“每通道滤波器数”；填充为“same”时步数不变。</translation>
    </message>
    <message>
        <source>channels are multiplied by the pixels of a patch; height and width become one step per patch.</source>
        <translation>通道数乘以图块的像素数；高宽变为每个图块一步。</translation>
    </message>
    <message>
        <source>channels become Filters; depth, height and width are multiplied by the stride.</source>
        <translation>通道数变为“滤波器数”；深、高、宽乘以步长。</translation>
    </message>
    <message>
        <source>channels become Filters; depth, height and width stay with padding “same”.</source>
        <translation>通道数变为“滤波器数”；填充为“same”时深、高、宽不变。</translation>
    </message>
    <message>
        <source>channels become Filters; height and width are multiplied by the stride.</source>
        <translation>通道数变为“滤波器数”；高宽乘以步长。</translation>
    </message>
    <message>
        <source>channels become Filters; height and width stay with padding “same” and shrink with a stride.</source>
        <translation>通道数变为“滤波器数”；填充为“same”时高宽不变，步长大于 1 时变小。</translation>
    </message>
    <message>
        <source>channels become Filters; the steps are multiplied by the stride.</source>
        <translation>通道数变为“滤波器数”；步数乘以步长。</translation>
    </message>
    <message>
        <source>channels become Filters; the steps stay with padding “same” and shrink with a stride.</source>
        <translation>通道数变为“滤波器数”；填充为“same”时步数不变，步长大于 1 时变少。</translation>
    </message>
    <message>
        <source>channels become features; all other axes go.</source>
        <translation>通道变为特征；其余各轴消失。</translation>
    </message>
    <message>
        <source>channels grow by Factor × Factor; height and width shrink by Factor.</source>
        <translation>通道增加到倍数 × 倍数倍；高和宽缩小到 1/倍数。</translation>
    </message>
    <message>
        <source>channels shrink by Factor × Factor; height and width grow by Factor.</source>
        <translation>通道缩小到 1/(倍数 × 倍数)；高和宽放大“倍数”倍。</translation>
    </message>
    <message>
        <source>channels × height × width become steps × Features, one step per patch.</source>
        <translation>通道 × 高 × 宽变成步 × 特征数，每块一步。</translation>
    </message>
    <message>
        <source>channels × height × width become steps × features; channels × steps become steps × features.</source>
        <translation>通道 × 高 × 宽变成步 × 特征；通道 × 步变成步 × 特征。</translation>
    </message>
    <message>
        <source>channels × steps become channels × Bands × windows.</source>
        <translation>通道 × 步变成通道 × 频带数 × 窗口。</translation>
    </message>
    <message>
        <source>channels × steps become channels × frequencies × windows, two channels (real, imaginary) for each.</source>
        <translation>通道 × 步变成通道 × 频率 × 窗口，每个通道变成两个（实部、虚部）。</translation>
    </message>
    <message>
        <source>channels × steps become channels × frequencies × windows.</source>
        <translation>通道 × 步变成通道 × 频率 × 窗口。</translation>
    </message>
    <message>
        <source>chosen as a category</source>
        <translation>指定为类别</translation>
    </message>
    <message>
        <source>chosen as a date</source>
        <translation>指定为日期</translation>
    </message>
    <message>
        <source>chosen as a number</source>
        <translation>指定为数值</translation>
    </message>
    <message>
        <source>chosen as an identifier</source>
        <translation>指定为标识</translation>
    </message>
    <message>
        <source>chosen as text</source>
        <translation>指定为文本</translation>
    </message>
    <message>
        <source>chosen as yes/no</source>
        <translation>指定为是/否</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>column {place} of {count} is 1</source>
        <translation>{count} 列中第 {place} 列为 1</translation>
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
        <source>cut off at {low} and {high}</source>
        <translation>截断到 {low} 和 {high} 之间</translation>
    </message>
    <message>
        <source>cut off or damaged</source>
        <translation>不完整或已损坏</translation>
    </message>
    <message>
        <source>data of the kind {kind} cannot be read by one</source>
        <translation>它无法读取 {kind} 类型的数据</translation>
    </message>
    <message>
        <source>date → 1 number</source>
        <translation>日期 → 1 个数值</translation>
    </message>
    <message>
        <source>date → {count} numbers</source>
        <translation>日期 → {count} 个数值</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>dates from {first} to {last}</source>
        <translation>从 {first} 到 {last} 的日期</translation>
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
        <source>depth, height and width are divided by the stride; channels stay.</source>
        <translation>深、高、宽除以步长；通道不变。</translation>
    </message>
    <message>
        <source>depth, height and width are multiplied by Share that stays; channels stay.</source>
        <translation>深、高、宽乘以“保留比例”；通道不变。</translation>
    </message>
    <message>
        <source>depth, height and width are multiplied by the stride; channels stay.</source>
        <translation>深、高、宽乘以步长；通道不变。</translation>
    </message>
    <message>
        <source>depth, height and width become Output size; channels stay.</source>
        <translation>深、高、宽变为“输出大小”；通道不变。</translation>
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
        <source>empty files</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>empty folders</source>
        <translation>空文件夹</translation>
    </message>
    <message>
        <source>empty {column} left out</source>
        <translation>略去空列 {column}</translation>
    </message>
    <message>
        <source>equal height and width</source>
        <translation>高宽相等</translation>
    </message>
    <message>
        <source>every size but the channels is multiplied by Factor, or becomes Size.</source>
        <translation>除通道外，各大小乘以“倍数”，或变成“大小”。</translation>
    </message>
    <message>
        <source>every step gets Features numbers.</source>
        <translation>每一步得到“特征数”个数。</translation>
    </message>
    <message>
        <source>every step gets as many numbers as there are Classes.</source>
        <translation>每一步得到与“类别数”相同个数的数。</translation>
    </message>
    <message>
        <source>everything stays.</source>
        <translation>全部保持不变。</translation>
    </message>
    <message>
        <source>exponent {value}</source>
        <translation>指数 {value}</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>features become Units; in a sequence every step by itself.</source>
        <translation>特征数变为“单元数”；序列中每一步各自计算。</translation>
    </message>
    <message>
        <source>features of both become Units; in sequences every step by itself.</source>
        <translation>两者的特征变为“单元数”；序列中每一步各自计算。</translation>
    </message>
    <message>
        <source>fields that hold bytes</source>
        <translation>内容为字节的字段</translation>
    </message>
    <message>
        <source>fields that hold lists, objects or bytes</source>
        <translation>内容为列表、对象或字节的字段</translation>
    </message>
    <message>
        <source>files inside the data</source>
        <translation>数据中的文件</translation>
    </message>
    <message>
        <source>first</source>
        <translation>第一个</translation>
    </message>
    <message>
        <source>folders for training and test</source>
        <translation>分训练和测试文件夹</translation>
    </message>
    <message>
        <source>from scikit-learn</source>
        <translation>来自 scikit-learn</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>门</translation>
    </message>
    <message>
        <source>gives one sample of your data: features of a table, or channels, height and width of a picture.</source>
        <translation>给出数据中的一个样本：表格的特征，或图片的通道、高和宽。</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>grey pictures of {height} × {width}</source>
        <translation>{height} × {width} 的灰度图片</translation>
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
        <source>height and width are divided by the stride; channels stay.</source>
        <translation>高宽除以步长；通道不变。</translation>
    </message>
    <message>
        <source>height and width are multiplied by Share that stays; channels stay.</source>
        <translation>高宽乘以“保留比例”；通道不变。</translation>
    </message>
    <message>
        <source>height and width are multiplied by the stride; channels stay.</source>
        <translation>高宽乘以步长；通道不变。</translation>
    </message>
    <message>
        <source>height and width become Output size; channels stay.</source>
        <translation>高宽变为“输出大小”；通道不变。</translation>
    </message>
    <message>
        <source>height and width become Size.</source>
        <translation>高和宽变成“大小”。</translation>
    </message>
    <message>
        <source>height becomes Bands; channels and width stay.</source>
        <translation>高变成频带数；通道和宽不变。</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏状态</translation>
    </message>
    <message>
        <source>hidden and cell come out with Units numbers each; those that enter have as many.</source>
        <translation>隐藏状态和单元状态各输出“单元数”个数；输入的也是这么多。</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>in other colour spaces</source>
        <translation>其他色彩空间</translation>
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
        <source>it answers {group}, which its network does not take</source>
        <translation>它还原的是 {group}，而网络并不接收它</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>内容提前结束</translation>
    </message>
    <message>
        <source>it holds no arrays</source>
        <translation>其中没有数组</translation>
    </message>
    <message>
        <source>it is no IDX file</source>
        <translation>这不是 IDX 文件</translation>
    </message>
    <message>
        <source>its network sees pictures and what stands beside them</source>
        <translation>它的网络同时使用图片和旁边的字段</translation>
    </message>
    <message>
        <source>its time {field} is text</source>
        <translation>它的时间字段 {field} 是文本</translation>
    </message>
    <message>
        <source>its training samples are changed at random in ways that are not printed</source>
        <translation>它的训练样本以无法写出的方式随机改变</translation>
    </message>
    <message>
        <source>its values are nested too deeply</source>
        <translation>嵌套层次过深</translation>
    </message>
    <message>
        <source>its version is not known</source>
        <translation>版本未知</translation>
    </message>
    <message>
        <source>key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>labels in the file names</source>
        <translation>标签在文件名中</translation>
    </message>
    <message>
        <source>labels in {table}</source>
        <translation>标签在 {table} 中</translation>
    </message>
    <message>
        <source>largest first</source>
        <translation>从大到小</translation>
    </message>
    <message>
        <source>largest {count}</source>
        <translation>最大的 {count} 个</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>levels 0 to 16 are spread over 0 to 255</source>
        <translation>灰度 0 到 16 展开为 0 到 255</translation>
    </message>
    <message>
        <source>like {share} dropped</source>
        <translation>相当于丢弃 {share}</translation>
    </message>
    <message>
        <source>lists and values that may be missing</source>
        <translation>列表和可缺失的值</translation>
    </message>
    <message>
        <source>logarithm, scaled to mean 0 and spread 1</source>
        <translation>取对数，再缩放为均值 0、标准差 1</translation>
    </message>
    <message>
        <source>loops</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>记忆</translation>
    </message>
    <message>
        <source>more pixels than can be read</source>
        <translation>像素过多，无法读取</translation>
    </message>
    <message>
        <source>most frequent value</source>
        <translation>众数</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>named in the table more than once; the first row counts</source>
        <translation>在表格中出现多次；以第一行为准</translation>
    </message>
    <message>
        <source>named in the table, but not there</source>
        <translation>表格中有，但文件不存在</translation>
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
        <source>no labels</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>no layer does it: {reason}</source>
        <translation>没有对应的层：{reason}</translation>
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
        <source>noise {strength}</source>
        <translation>噪声 {strength}</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>这里不支持</translation>
    </message>
    <message>
        <source>not named in the table</source>
        <translation>表格中未列出</translation>
    </message>
    <message>
        <source>not needed: sizes, fixed numbers or no change</source>
        <translation>不需要：尺寸、固定数字或没有变化</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>nothing comes in; Sizes come out.</source>
        <translation>没有输入；输出为“尺寸”。</translation>
    </message>
    <message>
        <source>numbers like those of telephones</source>
        <translation>像电话号码的数字</translation>
    </message>
    <message>
        <source>of other kinds</source>
        <translation>其他类型的文件</translation>
    </message>
    <message>
        <source>one axis less.</source>
        <translation>少一个轴。</translation>
    </message>
    <message>
        <source>one axis more, as long as there are inputs.</source>
        <translation>多一个轴，长度等于输入个数。</translation>
    </message>
    <message>
        <source>one axis more, of length 1.</source>
        <translation>多一个长度为 1 的轴。</translation>
    </message>
    <message>
        <source>one of {count} indices</source>
        <translation>{count} 个索引之一</translation>
    </message>
    <message>
        <source>one step more; features stay as they are.</source>
        <translation>多一步；特征不变。</translation>
    </message>
    <message>
        <source>one yes or no per step.</source>
        <translation>每一步一个是或否。</translation>
    </message>
    <message>
        <source>only 0 and 1</source>
        <translation>只有 0 和 1</translation>
    </message>
    <message>
        <source>only the first {count} rows: there is no memory for more</source>
        <translation>仅前 {count} 行：内存不足以读入更多</translation>
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
        <source>patches</source>
        <translation>图块</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>pictures that have neither one channel nor three</source>
        <translation>既非单通道也非三通道的图片</translation>
    </message>
    <message>
        <source>pictures with values outside 0 to 255</source>
        <translation>数值超出 0 到 255 的图片</translation>
    </message>
    <message>
        <source>position {index}</source>
        <translation>位置 {index}</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>quantised numbers</source>
        <translation>量化数值</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>random numbers</source>
        <translation>随机数</translation>
    </message>
    <message>
        <source>read as dates: {text} is {date}</source>
        <translation>按日期读取：{text} 是 {date}</translation>
    </message>
    <message>
        <source>read as numbers: {text} is {value}</source>
        <translation>按数字读取：{text} 是 {value}</translation>
    </message>
    <message>
        <source>regions of images</source>
        <translation>图像区域</translation>
    </message>
    <message>
        <source>results whose size depends on the data</source>
        <translation>大小取决于数据的结果</translation>
    </message>
    <message>
        <source>row left out</source>
        <translation>去掉该行</translation>
    </message>
    <message>
        <source>row numbers of pandas</source>
        <translation>pandas 的行号</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>rows above the table</source>
        <translation>表格上方的行</translation>
    </message>
    <message>
        <source>rows × inner and inner × columns become rows × columns.</source>
        <translation>行 × 内部和内部 × 列变成行 × 列。</translation>
    </message>
    <message>
        <source>says which rows are for training</source>
        <translation>说明哪些行用于训练</translation>
    </message>
    <message>
        <source>scaled by a given mean and spread</source>
        <translation>按给定的均值和标准差缩放</translation>
    </message>
    <message>
        <source>scaled from 0 to 1</source>
        <translation>缩放到 0 到 1</translation>
    </message>
    <message>
        <source>scaled to mean 0 and spread 1</source>
        <translation>缩放到均值 0、标准差 1</translation>
    </message>
    <message>
        <source>scaled to median 0 and middle half 1</source>
        <translation>缩放为中位数 0、四分位距 1</translation>
    </message>
    <message>
        <source>scaled, answers in its own unit</source>
        <translation>已缩放，结果以原单位给出</translation>
    </message>
    <message>
        <source>second</source>
        <translation>第二个</translation>
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
        <source>sequences with values that are missing or not finite</source>
        <translation>含有缺失值或非有限值的序列</translation>
    </message>
    <message>
        <source>sequences: {steps} steps of {channels} channels</source>
        <translation>序列：{steps} 步，{channels} 个通道</translation>
    </message>
    <message>
        <source>series</source>
        <translation>时间序列</translation>
    </message>
    <message>
        <source>sheet {sheet}</source>
        <translation>工作表 {sheet}</translation>
    </message>
    <message>
        <source>sizes along the axis add up; all others have to be the same.</source>
        <translation>该轴的大小相加；其他轴必须相同。</translation>
    </message>
    <message>
        <source>sizes and names of the axes follow the order that you give.</source>
        <translation>各轴的大小和名称按你给的顺序排列。</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>跳跃</translation>
    </message>
    <message>
        <source>slope {slope}</source>
        <translation>斜率 {slope}</translation>
    </message>
    <message>
        <source>smallest {count}</source>
        <translation>最小的 {count} 个</translation>
    </message>
    <message>
        <source>sounds</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>spectrogram</source>
        <translation>声谱图</translation>
    </message>
    <message>
        <source>starts at {value}</source>
        <translation>从 {value} 开始</translation>
    </message>
    <message>
        <source>stays as it is.</source>
        <translation>保持不变。</translation>
    </message>
    <message>
        <source>stays as it is; Groups must divide the channels.</source>
        <translation>保持不变；通道数必须能被组数整除。</translation>
    </message>
    <message>
        <source>stays as it is; all inputs have the same, and a size of 1 is stretched.</source>
        <translation>保持不变；所有输入相同，大小为 1 的轴会被拉长。</translation>
    </message>
    <message>
        <source>stays as it is; at most Longest sequence steps may arrive.</source>
        <translation>保持不变；步数不能超过“最长序列”。</translation>
    </message>
    <message>
        <source>stays as it is; both inputs have the same, and a size of 1 is stretched.</source>
        <translation>保持不变；两个输入相同，大小为 1 的轴会被拉长。</translation>
    </message>
    <message>
        <source>stays as it is; features must divide into Heads of an even number each.</source>
        <translation>保持不变；特征要能分给各头，每头的特征数为偶数。</translation>
    </message>
    <message>
        <source>stays as it is; the numbers become yes or no.</source>
        <translation>保持不变；数变为是或否。</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>steps and features of the target stay as they are; the memory has as many features.</source>
        <translation>目标序列的步和特征不变；记忆的特征数与之相同。</translation>
    </message>
    <message>
        <source>steps and features stay as they are; Heads must divide the features.</source>
        <translation>步和特征不变；特征数必须能被头数整除。</translation>
    </message>
    <message>
        <source>steps disappear; Features numbers come out.</source>
        <translation>步消失；输出“特征数”个数。</translation>
    </message>
    <message>
        <source>steps × features become channels × height × width.</source>
        <translation>步 × 特征变成通道 × 高 × 宽。</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>table {table}</source>
        <translation>表 {table}</translation>
    </message>
    <message>
        <source>takes one number per class, or one number where a number is to be predicted.</source>
        <translation>接收每个类别一个数；预测数值时接收一个数。</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>texts of {count} words on average</source>
        <translation>平均 {count} 个词的文本</translation>
    </message>
    <message>
        <source>that of both inputs; axes of length 1 are stretched.</source>
        <translation>与两个输入相同；长度为 1 的轴会被拉伸。</translation>
    </message>
    <message>
        <source>that of the inputs; axes of length 1 are stretched.</source>
        <translation>与输入相同；长度为 1 的轴会被拉伸。</translation>
    </message>
    <message>
        <source>the axis becomes Copies times as long.</source>
        <translation>该轴变成“副本数”倍长。</translation>
    </message>
    <message>
        <source>the axis becomes as long as the stretch.</source>
        <translation>该轴变成这一段的长度。</translation>
    </message>
    <message>
        <source>the axis becomes as long as you ask for, the others stay.</source>
        <translation>该轴变成所要的长度，其余不变。</translation>
    </message>
    <message>
        <source>the axis becomes half as long, the others stay.</source>
        <translation>该轴长度减半，其余不变。</translation>
    </message>
    <message>
        <source>the axis becomes the sizes that you give; their product is its length.</source>
        <translation>该轴变成你给的大小；它们的乘积等于轴长。</translation>
    </message>
    <message>
        <source>the axis becomes twice as long, the others stay.</source>
        <translation>该轴长度加倍，其余不变。</translation>
    </message>
    <message>
        <source>the axis disappears.</source>
        <translation>该轴消失。</translation>
    </message>
    <message>
        <source>the axis vanishes, or keeps length 1.</source>
        <translation>该轴消失，或保留长度 1。</translation>
    </message>
    <message>
        <source>the axis vanishes, or keeps length 1. Of an even count it is the smaller of both in the middle.</source>
        <translation>该轴消失，或保留长度 1。个数为偶数时取中间两个中较小的。</translation>
    </message>
    <message>
        <source>the axis vanishes, or keeps length 1; the numbers become whole.</source>
        <translation>该轴消失，或保留长度 1；数变为整数。</translation>
    </message>
    <message>
        <source>the first picture of {count} animated ones</source>
        <translation>{count} 张动图取第一帧</translation>
    </message>
    <message>
        <source>the folder does not exist</source>
        <translation>文件夹不存在</translation>
    </message>
    <message>
        <source>the last axis becomes half as long, plus one.</source>
        <translation>最后一个轴变成一半长再加一。</translation>
    </message>
    <message>
        <source>the last axis disappears.</source>
        <translation>最后一个轴消失。</translation>
    </message>
    <message>
        <source>the last axis grows by the first two amounts, the one before it by the next two, and so on.</source>
        <translation>最后一个轴按前两个数增大，它前面的轴按接下来两个数增大，依此类推。</translation>
    </message>
    <message>
        <source>the last axis shrinks by the first two amounts, the one before it by the next two, and so on.</source>
        <translation>最后一个轴按前两个数缩小，它前面的轴按接下来两个数缩小，依此类推。</translation>
    </message>
    <message>
        <source>the last step comes out, Units numbers, twice as many with Both directions; with Whole sequence every step does.</source>
        <translation>输出最后一步，共“单元数”个数值，选“双向”时加倍；选“整个序列”时输出每一步。</translation>
    </message>
    <message>
        <source>the place of the one in {name} is the class</source>
        <translation>{name} 中 1 的位置作为类别</translation>
    </message>
    <message>
        <source>the query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>the sizes are multiplied by the copies.</source>
        <translation>大小乘以副本数。</translation>
    </message>
    <message>
        <source>the sizes that you give; their product is the count of incoming numbers.</source>
        <translation>变成你给的大小；它们的乘积等于输入数的个数。</translation>
    </message>
    <message>
        <source>the steps are divided by the stride; channels stay.</source>
        <translation>步数除以步长；通道不变。</translation>
    </message>
    <message>
        <source>the steps are multiplied by the stride; channels stay.</source>
        <translation>步数乘以步长；通道不变。</translation>
    </message>
    <message>
        <source>the steps become Output size; channels stay.</source>
        <translation>步数变为“输出大小”；通道不变。</translation>
    </message>
    <message>
        <source>the steps of the query come out, with the features of the values.</source>
        <translation>输出查询的步，带有值的特征。</translation>
    </message>
    <message>
        <source>the toy {name} is made up by NN Studio alone</source>
        <translation>玩具数据 {name} 只能由 NN Studio 生成</translation>
    </message>
    <message>
        <source>the two axes change places, with their names.</source>
        <translation>两个轴连同名称互换位置。</translation>
    </message>
    <message>
        <source>threshold {value}</source>
        <translation>阈值 {value}</translation>
    </message>
    <message>
        <source>tilde</source>
        <translation>波浪号 ~</translation>
    </message>
    <message>
        <source>to a mask</source>
        <translation>转为掩码</translation>
    </message>
    <message>
        <source>to real numbers</source>
        <translation>转为实数</translation>
    </message>
    <message>
        <source>to whole numbers</source>
        <translation>转为整数</translation>
    </message>
    <message>
        <source>training inside the file</source>
        <translation>文件内的训练</translation>
    </message>
    <message>
        <source>transparent, laid on white</source>
        <translation>透明，置于白底</translation>
    </message>
    <message>
        <source>up to {steps} steps</source>
        <translation>最多 {steps} 步</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>values {low} to 1 are spread over 0 to 255</source>
        <translation>{low} 到 1 的数值被映射到 0 到 255</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>体数据</translation>
    </message>
    <message>
        <source>web pages instead of pictures</source>
        <translation>网页而非图片</translation>
    </message>
    <message>
        <source>whatever arrives passes unchanged.</source>
        <translation>到达的内容原样通过。</translation>
    </message>
    <message>
        <source>whatever the layers inside make of it.</source>
        <translation>由内部的层决定。</translation>
    </message>
    <message>
        <source>wide comma</source>
        <translation>全角逗号</translation>
    </message>
    <message>
        <source>wide semicolon</source>
        <translation>全角分号</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>windows of {steps}</source>
        <translation>窗口 {steps} 步</translation>
    </message>
    <message>
        <source>with 16 bits, scaled to 8</source>
        <translation>16 位，已缩放到 8 位</translation>
    </message>
    <message>
        <source>with 32 bits, scaled to 8</source>
        <translation>32 位，已缩放到 8 位</translation>
    </message>
    <message>
        <source>with a palette</source>
        <translation>调色板</translation>
    </message>
    <message>
        <source>without a label</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>{a} and {b} cannot be multiplied: rows of the first must fit columns of the second.</source>
        <translation>{a} 与 {b} 不能相乘：第一个的行必须与第二个的列相配。</translation>
    </message>
    <message>
        <source>{bands} bands are too narrow for {frequencies} frequencies: some would hold none.</source>
        <translation>{bands} 个频带对 {frequencies} 个频率来说太窄：有的会是空的。</translation>
    </message>
    <message>
        <source>{before} and {node} have no activation between them</source>
        <translation>{before} 与 {node} 之间没有激活函数</translation>
    </message>
    <message>
        <source>{change} Start a new run.</source>
        <translation>{change}请重新开始训练。</translation>
    </message>
    <message>
        <source>{channels} channels cannot be divided into patches of {pixels} pixels.</source>
        <translation>{channels} 个通道无法分成 {pixels} 像素的图块。</translation>
    </message>
    <message>
        <source>{channels} channels do not divide by {square}; {nearest} would.</source>
        <translation>{channels} 个通道不能被 {square} 整除；{nearest} 个可以。</translation>
    </message>
    <message>
        <source>{columns} columns are learned from {rows} rows, which a network can learn by heart. Leave fields out, or find more rows.</source>
        <translation>用 {rows} 行学习 {columns} 列，网络可能会死记硬背。请去掉一些字段，或收集更多数据。</translation>
    </message>
    <message>
        <source>{count} bands</source>
        <translation>{count} 个频带</translation>
    </message>
    <message>
        <source>{count} broken files left out</source>
        <translation>略去 {count} 个损坏的文件</translation>
    </message>
    <message>
        <source>{count} cells with an error such as #N/A are empty</source>
        <translation>{count} 个含 #N/A 等错误的单元格按空值读取</translation>
    </message>
    <message>
        <source>{count} channels</source>
        <translation>{count} 个通道</translation>
    </message>
    <message>
        <source>{count} classes</source>
        <translation>{count} 个类别</translation>
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
        <source>{count} formulas without a stored result are empty (save the file in Excel to store them)</source>
        <translation>{count} 个公式没有保存结果，按空值读取（在 Excel 中保存文件即可存下结果）</translation>
    </message>
    <message>
        <source>{count} gaps in time</source>
        <translation>{count} 处时间间断</translation>
    </message>
    <message>
        <source>{count} groups</source>
        <translation>{count} 组</translation>
    </message>
    <message>
        <source>{count} heads</source>
        <translation>{count} 个头</translation>
    </message>
    <message>
        <source>{count} infinite numbers count as missing</source>
        <translation>{count} 个无穷大数值按缺失处理</translation>
    </message>
    <message>
        <source>{count} inputs</source>
        <translation>{count} 个输入</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>忽略了 {count} 项</translation>
    </message>
    <message>
        <source>{count} lines above the table left out</source>
        <translation>略去表格上方 {count} 行</translation>
    </message>
    <message>
        <source>{count} longer ones cut</source>
        <translation>{count} 个较长的已截断</translation>
    </message>
    <message>
        <source>{count} missing → all zeros</source>
        <translation>缺失 {count} 个 → 全部置零</translation>
    </message>
    <message>
        <source>{count} missing → index of what is not listed</source>
        <translation>{count} 个缺失值 → 未列出值的索引</translation>
    </message>
    <message>
        <source>{count} missing → median</source>
        <translation>缺失 {count} 个 → 中位数</translation>
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
        <source>{count} missing → the middle</source>
        <translation>{count} 个缺失 → 取中间值</translation>
    </message>
    <message>
        <source>{count} missing → {filled}</source>
        <translation>{count} 个缺失 → {filled}</translation>
    </message>
    <message>
        <source>{count} missing → {filled} and a yes/no field</source>
        <translation>{count} 个缺失 → {filled}，并加一个是/否字段</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} 个数</translation>
    </message>
    <message>
        <source>{count} of another rate resampled</source>
        <translation>{count} 个采样率不同，已重采样</translation>
    </message>
    <message>
        <source>{count} of more than 50 million pixels made smaller</source>
        <translation>{count} 张超过 5000 万像素，已缩小</translation>
    </message>
    <message>
        <source>{count} of the training rows hold 0, all others {least} or more. If 0 stands for what was not measured, it misleads.</source>
        <translation>有 {count} 个训练行是 0，其余都不小于 {least}。如果 0 表示没有测量，就会误导网络。</translation>
    </message>
    <message>
        <source>{count} of the training rows lie more than 5 times the middle half away from it. A few such rows can govern what is learned.</source>
        <translation>{count} 个训练行偏离中间一半的距离超过其宽度的 5 倍。少数这样的行就可能左右学习结果。</translation>
    </message>
    <message>
        <source>{count} of {total} files in {folder} cannot be used. The first is {file}; reason: {reason}.</source>
        <translation>{folder} 中 {total} 个文件里有 {count} 个无法使用。第一个是 {file}；原因：{reason}。</translation>
    </message>
    <message>
        <source>{count} operations</source>
        <translation>{count} 个运算</translation>
    </message>
    <message>
        <source>{count} parts</source>
        <translation>{count} 份</translation>
    </message>
    <message>
        <source>{count} rows have the time of the row before</source>
        <translation>{count} 行与前一行时间相同</translation>
    </message>
    <message>
        <source>{count} rows repeat others</source>
        <translation>{count} 行与其他行重复</translation>
    </message>
    <message>
        <source>{count} rows without {field} left out</source>
        <translation>略去 {count} 行没有 {field} 的数据</translation>
    </message>
    <message>
        <source>{count} shorter ones filled up with silence</source>
        <translation>{count} 个较短的已用静音补足</translation>
    </message>
    <message>
        <source>{count} steps from 0 to 1</source>
        <translation>0 到 1 之间的 {count} 级</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} 次</translation>
    </message>
    <message>
        <source>{count} turned upright</source>
        <translation>{count} 张已转正</translation>
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
        <source>{count} weights are slow to train and learn the data by heart; make what comes in smaller first.</source>
        <translation>{count} 个权重训练很慢，还会死记数据；请先把输入变小。</translation>
    </message>
    <message>
        <source>{count} yes/no fields</source>
        <translation>{count} 个是/否字段</translation>
    </message>
    <message>
        <source>{count} yes/no fields, rare values together</source>
        <translation>{count} 个是/否字段，罕见的值合并</translation>
    </message>
    <message>
        <source>{count} {kind}</source>
        <translation>{count} 张{kind}</translation>
    </message>
    <message>
        <source>{field} cannot be read as {type}: {count} values such as {texts} are none. Choose another type.</source>
        <translation>{field} 无法按{type}读取：有 {count} 个值（如 {texts}）不是。请选择其他类型。</translation>
    </message>
    <message>
        <source>{field} cannot share the group {group} with {other}. Give it a group of its own.</source>
        <translation>{field} 不能与 {other} 同在 {group} 组。请为它单独设一组。</translation>
    </message>
    <message>
        <source>{field} gives the answer away</source>
        <translation>{field} 泄露了答案</translation>
    </message>
    <message>
        <source>{field} has no values, and rows without one are left out, so that none remains. Fill its missing values, or choose another field.</source>
        <translation>{field} 没有任何值，而没有该值的行会被去掉，因此一行也不剩。请填补其缺失值，或选择其他字段。</translation>
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
        <source>{field} has values far out</source>
        <translation>{field} 有离群值</translation>
    </message>
    <message>
        <source>{field} has {count} rare categories</source>
        <translation>{field} 有 {count} 个罕见类别</translation>
    </message>
    <message>
        <source>{field} holds numbers, and {texts} besides. Are those missing values, or are all of them names?</source>
        <translation>{field} 中是数字，此外还有 {texts}。这些是缺失值，还是全部都是名称？</translation>
    </message>
    <message>
        <source>{field} holds one value per row, so that it can be no {type}. Choose another type for it.</source>
        <translation>{field} 每行只有一个值，因此不能是{type}。请为它选择其他类型。</translation>
    </message>
    <message>
        <source>{field} holds values such as {example}, which a Python file cannot read as the project does. Write them plainly in the data, or leave the field out.</source>
        <translation>{field} 中有 {example} 这样的值，Python 文件无法像本项目那样读取。请在数据中写成普通形式，或不使用该字段。</translation>
    </message>
    <message>
        <source>{field} holds {count} different values, and yes/no has two. Choose another type for it.</source>
        <translation>{field} 有 {count} 个不同的值，而“是/否”类型只能有两个。请为它选择其他类型。</translation>
    </message>
    <message>
        <source>{field} holds {count} different whole numbers. What are they?</source>
        <translation>{field} 有 {count} 个不同的整数。它们是什么？</translation>
    </message>
    <message>
        <source>{field} holds {distinct} different values in {rows} rows, too few of each to learn. Choose another target.</source>
        <translation>{field} 在 {rows} 行中有 {distinct} 种不同的值，每种太少，无法学习。请选择其他目标。</translation>
    </message>
    <message>
        <source>{field} holds {value}, and a network cannot answer with numbers beyond {largest}. Leave such rows out, or choose another target.</source>
        <translation>{field} 中有 {value}，网络无法输出超过 {largest} 的数值。请去掉这些行，或选择其他目标。</translation>
    </message>
    <message>
        <source>{field} holds {value}, which the network has not learned. It knows {classes}.</source>
        <translation>{field} 中有 {value}，网络没有学过。它认识 {classes}。</translation>
    </message>
    <message>
        <source>{field} is missing in {share} %</source>
        <translation>{field} 有 {share} % 缺失</translation>
    </message>
    <message>
        <source>{field} is named like a date and holds numbers. Are they dates?</source>
        <translation>{field} 的名称像日期，内容是数字。它们是日期吗？</translation>
    </message>
    <message>
        <source>{field} is no number, so that it cannot be a weight.</source>
        <translation>{field} 不是数值，因此不能作为权重。</translation>
    </message>
    <message>
        <source>{field} is no number. Choose another target, or take the template {name}.</source>
        <translation>{field} 不是数值。请选择其他目标，或改用模板 {name}。</translation>
    </message>
    <message>
        <source>{field} is skewed</source>
        <translation>{field} 分布偏斜</translation>
    </message>
    <message>
        <source>{field} is the same in every row</source>
        <translation>{field} 每行都相同</translation>
    </message>
    <message>
        <source>{field} is to be the time, and {value} is neither a date nor a number. Choose another field.</source>
        <translation>{field} 被选为时间，但 {value} 既不是日期也不是数字。请选择其他字段。</translation>
    </message>
    <message>
        <source>{field} is to say how much a row counts, and holds {value}. Take a field of numbers from zero up that has a value in every row.</source>
        <translation>{field} 应表示每行的权重，但其中有 {value}。请选择每行都有值且不小于零的数字字段。</translation>
    </message>
    <message>
        <source>{field} is to say what is for training, validation and test, and holds {value}. Write train, validation or test in every row, or divide in another way.</source>
        <translation>{field} 应说明每行属于训练、验证还是测试，但其中有 {value}。请在每行写 train、validation 或 test，或换一种划分方式。</translation>
    </message>
    <message>
        <source>{field} is {value} in every row, so there is nothing to tell apart. Choose another target.</source>
        <translation>{field} 每行都是 {value}，没有可区分的内容。请选择其他目标。</translation>
    </message>
    <message>
        <source>{field} looks like codes, not amounts</source>
        <translation>{field} 像编码而不是数量</translation>
    </message>
    <message>
        <source>{field} names the rows</source>
        <translation>{field} 只是行的名称</translation>
    </message>
    <message>
        <source>{field}, {step} ahead</source>
        <translation>{field}，{step} 步之后</translation>
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
        <source>{file} does not hold one object per sample, such as {sample}. Save it that way, or as CSV.</source>
        <translation>{file} 不是每个样本一个对象（如 {sample}）。请按此方式保存，或保存为 CSV。</translation>
    </message>
    <message>
        <source>{file} does not say how its letters are stored, and it is neither UTF-8 nor GB18030. Choose its encoding (cp1252 for Western Excel files), or save it as UTF-8.</source>
        <translation>{file} 没有说明文字编码，又不是 UTF-8 或 GB18030。请选择它的编码（西文 Excel 文件用 cp1252），或另存为 UTF-8。</translation>
    </message>
    <message>
        <source>{file} does not say how its letters are stored, and it is neither UTF-8 nor GB18030. Save it as UTF-8.</source>
        <translation>{file} 没有说明字符编码，且既不是 UTF-8 也不是 GB18030。请保存为 UTF-8。</translation>
    </message>
    <message>
        <source>{file} does not say how its letters are stored. Do these lines read right?</source>
        <translation>{file} 没有说明文字编码。下面几行显示正确吗？</translation>
    </message>
    <message>
        <source>{file} fails in line {line}: {reason}.</source>
        <translation>{file} 在第 {line} 行出错：{reason}。</translation>
    </message>
    <message>
        <source>{file} has no sheet {sheet}. It has {sheets}.</source>
        <translation>{file} 中没有工作表 {sheet}。已有：{sheets}。</translation>
    </message>
    <message>
        <source>{file} has no table {table}. It has {tables}.</source>
        <translation>{file} 中没有表 {table}。已有：{tables}。</translation>
    </message>
    <message>
        <source>{file} has {count} columns, and {most} are the most that can be read. Leave some out.</source>
        <translation>{file} 有 {count} 列，最多只能读取 {most} 列。请去掉一些。</translation>
    </message>
    <message>
        <source>{file} holds Python objects. Opening them can run code, so they are refused. Save plain arrays of numbers or text.</source>
        <translation>{file} 含有 Python 对象。打开它们可能会运行代码，因此拒绝读取。请保存为普通的数值或文本数组。</translation>
    </message>
    <message>
        <source>{file} holds names but no rows. Choose a file with data.</source>
        <translation>{file} 只有列名，没有数据行。请选择有数据的文件。</translation>
    </message>
    <message>
        <source>{file} holds no labels. Get the file again.</source>
        <translation>{file} 中没有标签。请重新获取该文件。</translation>
    </message>
    <message>
        <source>{file} holds no pictures, and the file with the pictures is not beside it. Put both into one folder.</source>
        <translation>{file} 中没有图片，旁边也没有对应的图片文件。请把两者放进同一文件夹。</translation>
    </message>
    <message>
        <source>{file} holds no pictures, but {axes} axes of {kind}. Choose the file with the pictures.</source>
        <translation>{file} 中不是图片，而是 {axes} 个轴的 {kind}。请选择图片文件。</translation>
    </message>
    <message>
        <source>{file} holds no table.</source>
        <translation>{file} 中没有表格。</translation>
    </message>
    <message>
        <source>{file} holds nothing called {name}.</source>
        <translation>{file} 中没有名为 {name} 的内容。</translation>
    </message>
    <message>
        <source>{file} holds only lists, objects or bytes, which do not fit into a table. Save it flattened.</source>
        <translation>{file} 只含列表、对象或字节，无法放进表格。请展平后保存。</translation>
    </message>
    <message>
        <source>{file} holds {inputs} samples but {labels} labels. Save both in the same order and number.</source>
        <translation>{file} 有 {inputs} 个样本，却有 {labels} 个标签。请按相同的顺序和数量保存两者。</translation>
    </message>
    <message>
        <source>{file} holds {names}; say which is the network.</source>
        <translation>{file} 中有 {names}；请指明哪个是网络。</translation>
    </message>
    <message>
        <source>{file} is a Parquet file, and what reads these is not installed. Install it with {command}, or save the table as CSV.</source>
        <translation>{file} 是 Parquet 文件，但未安装读取它的组件。请用 {command} 安装，或把表格保存为 CSV。</translation>
    </message>
    <message>
        <source>{file} is a Python pickle. Opening one can run code, so it is refused. Save the data as CSV or NPZ and choose that.</source>
        <translation>{file} 是 Python pickle 文件。打开它可能会运行代码，因此拒绝读取。请把数据保存为 CSV 或 NPZ 后再选择。</translation>
    </message>
    <message>
        <source>{file} is a program: importing it runs it, with everything that you may do on this computer. Agree to that first, if you trust where it comes from.</source>
        <translation>{file} 是一个程序：导入会运行它，它能做你在这台电脑上能做的一切。如果你信任其来源，请先同意。</translation>
    </message>
    <message>
        <source>{file} is a web page or XML, whatever its name ends in. Open it in Excel, save it as .xlsx and choose that.</source>
        <translation>{file} 实际上是网页或 XML，与扩展名无关。请在 Excel 中打开，另存为 .xlsx 后再选择。</translation>
    </message>
    <message>
        <source>{file} is damaged or not complete: {reason}. Get it or save it once more.</source>
        <translation>{file} 已损坏或不完整：{reason}。请重新获取或重新保存。</translation>
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
        <source>{file} is laid out in a way that a Python file would not read as the project does. Save the table as CSV with its names in the first line, and choose that.</source>
        <translation>{file} 的排列方式使 Python 文件无法像本项目那样读取。请把表格另存为首行是名称的 CSV，再选择它。</translation>
    </message>
    <message>
        <source>{file} is neither an ONNX file (.onnx) nor a Python file (.py).</source>
        <translation>{file} 既不是 ONNX 文件（.onnx），也不是 Python 文件（.py）。</translation>
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
        <source>{file} is packed. Unpack it, and choose the file or folder that comes out.</source>
        <translation>{file} 是压缩包。请解压后选择得到的文件或文件夹。</translation>
    </message>
    <message>
        <source>{file} is protected by a password. Open it, take the password away and save it again.</source>
        <translation>{file} 有密码保护。请打开它，去掉密码后重新保存。</translation>
    </message>
    <message>
        <source>{file} is too large for a program.</source>
        <translation>{file} 作为程序文件过大。</translation>
    </message>
    <message>
        <source>{file} is {kind} file, whatever its name ends in. Save the table as CSV and choose that.</source>
        <translation>不论扩展名是什么，{file} 是{kind}文件。请把表格另存为 CSV 再选择。</translation>
    </message>
    <message>
        <source>{file} is {kind} file, which cannot be read. Save the data as CSV, Excel or NPZ and choose that.</source>
        <translation>{file} 是 {kind} 文件，无法读取。请把数据保存为 CSV、Excel 或 NPZ 后再选择。</translation>
    </message>
    <message>
        <source>{file} needs {size} of memory, but only {free} are free. Choose a smaller file, or close other programs.</source>
        <translation>{file} 需要 {size} 内存，但可用的只有 {free}。请选择较小的文件，或关闭其他程序。</translation>
    </message>
    <message>
        <source>{file} was changed while it was read. Read it again when no other program writes to it.</source>
        <translation>{file} 在读取时被更改。请在没有其他程序写入时重新读取。</translation>
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
        <source>{folder} holds CIFAR for Python. Opening its files can run code, so they are refused. Get the binary version.</source>
        <translation>{folder} 中是 Python 版的 CIFAR。打开其文件可能会运行代码，因此拒绝读取。请获取二进制版。</translation>
    </message>
    <message>
        <source>{folder} holds several tables: {files}. Choose one of them.</source>
        <translation>{folder} 中有多个表格：{files}。请选择其中一个。</translation>
    </message>
    <message>
        <source>{groups} groups do not divide {channels} channels.</source>
        <translation>{groups} 组无法整除 {channels} 个通道。</translation>
    </message>
    <message>
        <source>{groups} groups must divide both the {channels} incoming channels and {filters} filters.</source>
        <translation>分组数 {groups} 必须同时整除输入通道数 {channels} 和卷积核数 {filters}。</translation>
    </message>
    <message>
        <source>{heads} heads do not divide {features} features; {nearest} would.</source>
        <translation>{features} 个特征不能被 {heads} 个头整除；{nearest} 个可以。</translation>
    </message>
    <message>
        <source>{images} holds {pictures} pictures, but {labels} holds {count} labels. Get both files again.</source>
        <translation>{images} 有 {pictures} 张图片，而 {labels} 有 {count} 个标签。请重新获取这两个文件。</translation>
    </message>
    <message>
        <source>{kept} cannot be cut out of a picture of {size}.</source>
        <translation>无法从 {size} 的图像中裁出 {kept}。</translation>
    </message>
    <message>
        <source>{layers} layers · {heads} heads</source>
        <translation>{layers} 层 · {heads} 个头</translation>
    </message>
    <message>
        <source>{layer} ({summary})</source>
        <translation>{layer}（{summary}）</translation>
    </message>
    <message>
        <source>{layer} bounds the answer at {node}</source>
        <translation>{layer} 限制了 {node} 的答案</translation>
    </message>
    <message>
        <source>{layer} hinders {node}</source>
        <translation>{layer} 妨碍了 {node}</translation>
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
        <source>{length} characters of each text; {known} are known</source>
        <translation>每段文本取 {length} 个字符；词表含 {known} 个字符</translation>
    </message>
    <message>
        <source>{length} words of each text; {known} words are known</source>
        <translation>每段文本取 {length} 个词；词表含 {known} 个词</translation>
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
        <source>{loss} takes scores of any size and sign; {layer} lets only some of them through.</source>
        <translation>{loss}接受任意大小和正负的得分；{layer} 只让其中一部分通过。</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <source>{low} … {high}</source>
        <translation>{low} … {high}</translation>
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
        <source>{names}, …</source>
        <translation>{names}，…</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{name} is no network of PyTorch.</source>
        <translation>{name} 不是 PyTorch 网络。</translation>
    </message>
    <message>
        <source>{name}: a view</source>
        <translation>{name}：视图</translation>
    </message>
    <message>
        <source>{name}: {reason}.</source>
        <translation>{name}：{reason}。</translation>
    </message>
    <message>
        <source>{name}: {rows} rows</source>
        <translation>{name}：{rows} 行</translation>
    </message>
    <message>
        <source>{node} always gives the same</source>
        <translation>{node} 的结果永远相同</translation>
    </message>
    <message>
        <source>{node} and {owner} use the same weights: stop sharing first.</source>
        <translation>{node} 与 {owner} 使用相同的权重：请先停止共享。</translation>
    </message>
    <message>
        <source>{node} cannot go into a Block: it is an end of what surrounds the Block.</source>
        <translation>{node} 不能放进模块：它是模块外部的端点。</translation>
    </message>
    <message>
        <source>{node} cannot leave as ONNX. {reason}</source>
        <translation>{node} 无法导出为 ONNX。{reason}</translation>
    </message>
    <message>
        <source>{node} cannot stand in a link.</source>
        <translation>{node} 不能放在连线中间。</translation>
    </message>
    <message>
        <source>{node} cannot use the weights of {owner}</source>
        <translation>{node} 不能使用 {owner} 的权重</translation>
    </message>
    <message>
        <source>{node} cannot use the weights of {owner}.</source>
        <translation>{node} 不能使用 {owner} 的权重。</translation>
    </message>
    <message>
        <source>{node} does not belong here</source>
        <translation>{node} 不该在这里</translation>
    </message>
    <message>
        <source>{node} does not count</source>
        <translation>{node} 不计入损失</translation>
    </message>
    <message>
        <source>{node} does not fit here</source>
        <translation>{node} 放在这里不合适</translation>
    </message>
    <message>
        <source>{node} drops nearly everything</source>
        <translation>{node} 几乎丢弃了一切</translation>
    </message>
    <message>
        <source>{node} feeds itself</source>
        <translation>{node} 连回了自己</translation>
    </message>
    <message>
        <source>{node} follows {before}</source>
        <translation>{node} 紧跟在 {before} 之后</translation>
    </message>
    <message>
        <source>{node} has a problem inside</source>
        <translation>{node} 内部有问题</translation>
    </message>
    <message>
        <source>{node} has groups that do not divide the channels</source>
        <translation>{node} 的分组数不能整除通道数</translation>
    </message>
    <message>
        <source>{node} has heads that do not divide the features</source>
        <translation>{node} 的头数不能整除特征数</translation>
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
        <source>{node} has no inside.</source>
        <translation>{node} 没有内部。</translation>
    </message>
    <message>
        <source>{node} has no output called {port}.</source>
        <translation>{node} 没有名为 {port} 的输出。</translation>
    </message>
    <message>
        <source>{node} has no parameter called {parameter}.</source>
        <translation>{node} 没有名为 {parameter} 的参数。</translation>
    </message>
    <message>
        <source>{node} has sizes that do not fit</source>
        <translation>{node} 的尺寸不合适</translation>
    </message>
    <message>
        <source>{node} has too few entries for the data</source>
        <translation>{node} 的条目数少于数据所需</translation>
    </message>
    <message>
        <source>{node} has too large a kernel</source>
        <translation>{node} 的卷积核太大</translation>
    </message>
    <message>
        <source>{node} has two links at {port}.</source>
        <translation>{node} 的 {port} 上有两条连线。</translation>
    </message>
    <message>
        <source>{node} has very many weights</source>
        <translation>{node} 的权重非常多</translation>
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
        <source>{node} keeps what is before it from learning</source>
        <translation>{node} 使它前面的部分无法学习</translation>
    </message>
    <message>
        <source>{node} leads nowhere</source>
        <translation>{node} 没有通向任何地方</translation>
    </message>
    <message>
        <source>{node} lies between the selected layers: select it as well, or the Block would feed itself.</source>
        <translation>{node} 位于所选的层之间：请一并选择，否则模块会连回自身。</translation>
    </message>
    <message>
        <source>{node} needs a flat row of numbers</source>
        <translation>{node} 需要一行数</translation>
    </message>
    <message>
        <source>{node} needs a mask of matching size</source>
        <translation>{node} 需要大小相符的掩码</translation>
    </message>
    <message>
        <source>{node} needs a mask of yes and no</source>
        <translation>{node} 需要是/否掩码</translation>
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
        <source>{node} needs a state of matching size</source>
        <translation>{node} 需要大小相符的状态</translation>
    </message>
    <message>
        <source>{node} needs a volume</source>
        <translation>{node} 需要三维图像</translation>
    </message>
    <message>
        <source>{node} needs batches of several samples</source>
        <translation>{node} 需要每批有多个样本</translation>
    </message>
    <message>
        <source>{node} needs inputs of matching sizes</source>
        <translation>{node} 需要大小匹配的输入</translation>
    </message>
    <message>
        <source>{node} needs inputs of one kind</source>
        <translation>{node} 的各个输入须为同一类数字</translation>
    </message>
    <message>
        <source>{node} needs numbers</source>
        <translation>{node} 需要数字</translation>
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
        <source>{node} needs {sizes}</source>
        <translation>{node} 需要 {sizes}</translation>
    </message>
    <message>
        <source>{node} reads the axes the other way round</source>
        <translation>{node} 把两个轴读反了</translation>
    </message>
    <message>
        <source>{node} receives the same at all inputs</source>
        <translation>{node} 的所有输入都相同</translation>
    </message>
    <message>
        <source>{node} runs at every step by itself, and its layers outside would not.</source>
        <translation>{node} 对每一步单独运行，而它的层放到外面就不会这样。</translation>
    </message>
    <message>
        <source>{node} stands inside the network</source>
        <translation>{node} 位于网络中间</translation>
    </message>
    <message>
        <source>{node} takes the height for channels</source>
        <translation>{node} 把高度当成了通道</translation>
    </message>
    <message>
        <source>{node} throws answers away</source>
        <translation>{node} 会丢掉答案</translation>
    </message>
    <message>
        <source>{node} uses the weights of {owner}: select both, or stop sharing first.</source>
        <translation>{node} 使用 {owner} 的权重：请同时选择两者，或先停止共享。</translation>
    </message>
    <message>
        <source>{node} works along an axis that is not there</source>
        <translation>{node} 沿着一个不存在的轴工作</translation>
    </message>
    <message>
        <source>{node} works along the {axis}</source>
        <translation>{node} 沿{axis}工作</translation>
    </message>
    <message>
        <source>{node} would leave nothing</source>
        <translation>{node} 会使结果什么也不剩</translation>
    </message>
    <message>
        <source>{node} would leave only zeros</source>
        <translation>{node} 只会剩下零</translation>
    </message>
    <message>
        <source>{node} would mix samples</source>
        <translation>{node} 会混淆不同样本</translation>
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
        <source>{operator} ({name}) cannot be imported: {reason}.</source>
        <translation>无法导入 {operator}（{name}）：{reason}。</translation>
    </message>
    <message>
        <source>{operator} ({reason})</source>
        <translation>{operator}（{reason}）</translation>
    </message>
    <message>
        <source>{operator} takes {value} from another part of the network; it can only be imported where that is a constant of the file.</source>
        <translation>{operator} 从网络的其他部分取得 {value}；只有当它是文件中的常量时才能导入。</translation>
    </message>
    <message>
        <source>{parameter} of {node} cannot be set outside under this name.</source>
        <translation>{node} 的 {parameter} 不能以此名称在外部设置。</translation>
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
        <source>{path} is no file but a pipe or device. Save its content as a file.</source>
        <translation>{path} 不是文件，而是管道或设备。请把其内容保存为文件。</translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation>{problem}</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>{reason}: {places}</source>
        <translation>{reason}：{places}</translation>
    </message>
    <message>
        <source>{seconds} s at {rate} values per second</source>
        <translation>{seconds} 秒，每秒 {rate} 个采样</translation>
    </message>
    <message>
        <source>{shape} cannot be stretched to {sizes}: only an axis of length 1 can grow.</source>
        <translation>{shape} 不能拉长到 {sizes}：只有长度为 1 的轴能变长。</translation>
    </message>
    <message>
        <source>{share} dropped</source>
        <translation>丢弃 {share}</translation>
    </message>
    <message>
        <source>{share} of all numbers are set to zero; 20 % to 50 % are usual.</source>
        <translation>{share} 的数字被置零；通常为 20 % 到 50 %。</translation>
    </message>
    <message>
        <source>{share} of the size</source>
        <translation>大小的 {share}</translation>
    </message>
    <message>
        <source>{sheet}: {rows} × {columns} cells</source>
        <translation>{sheet}：{rows} × {columns} 个单元格</translation>
    </message>
    <message>
        <source>{sizes} ({axes})</source>
        <translation>{sizes}（{axes}）</translation>
    </message>
    <message>
        <source>{size} with windows of {kernel} cannot become {output}.</source>
        <translation>{size} 用大小 {kernel} 的窗口无法变为 {output}。</translation>
    </message>
    <message>
        <source>{size} · {features} features</source>
        <translation>{size} · {features} 个特征</translation>
    </message>
    <message>
        <source>{steps} steps do not fill a picture of {size}.</source>
        <translation>{steps} 步不能铺满 {size} 的图像。</translation>
    </message>
    <message>
        <source>{steps} steps of {channels} channels</source>
        <translation>{steps} 步，{channels} 个通道</translation>
    </message>
    <message>
        <source>{steps} steps, as they are</source>
        <translation>{steps} 步，保持原样</translation>
    </message>
    <message>
        <source>{steps} steps, scaled to mean 0 and spread 1</source>
        <translation>{steps} 步，缩放为均值 0、标准差 1</translation>
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
        <source>{target} has {sizes} numbers per sample, and {given} arrive.</source>
        <translation>{target} 每个样本有 {sizes} 个数字，而到达的是 {given}。</translation>
    </message>
    <message>
        <source>{target} is a number, and {loss} compares classes.</source>
        <translation>{target} 是数值，而{loss}用于比较类别。</translation>
    </message>
    <message>
        <source>{target} is brought to mean 0 and spread 1; {layer} cannot give all of these numbers.</source>
        <translation>{target} 已标准化为均值 0、标准差 1；{layer} 给不出其中所有的数。</translation>
    </message>
    <message>
        <source>{texts} among them count as missing</source>
        <translation>其中 {texts} 视为缺失</translation>
    </message>
    <message>
        <source>{texts} count as missing</source>
        <translation>{texts} 视为缺失</translation>
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
        <source>{title} has no row to compare an answer with: values to be predicted are missing, or the rows before them that the network looks back on.</source>
        <translation>{title} 中没有可与答案比较的行：缺少要预测的值，或缺少网络回看所需的之前的行。</translation>
    </message>
    <message>
        <source>{title} has too few moments to divide it by time. Divide at random, or make window and horizon shorter.</source>
        <translation>{title} 的时间点太少，无法按时间划分。请改为随机划分，或缩短窗口和预测步数。</translation>
    </message>
    <message>
        <source>{title} has {count} groups; at least 3 are needed so that none is in two parts. Divide at random, or choose another group field.</source>
        <translation>{title} 只有 {count} 个组；至少需要 3 个，才能让每个组只属于一个部分。请改为随机划分，或选择其他分组字段。</translation>
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
        <source>{title} has {windows} whole windows of {window} rows with {horizon} rows to come; at least 4 are needed to divide. Make window, horizon or step smaller.</source>
        <translation>{title} 只有 {windows} 个完整的窗口（每个 {window} 行，其后还有 {horizon} 行）；划分至少需要 4 个。请减小窗口、预测长度或步长。</translation>
    </message>
    <message>
        <source>{title} holds images, and this template is for tables. Take the template {name}.</source>
        <translation>{title} 中是图像，而这个模板用于表格。请改用模板 {name}。</translation>
    </message>
    <message>
        <source>{title} holds no images. Take the template {name}, or other data.</source>
        <translation>{title} 中没有图像。请改用模板 {name}，或换一份数据。</translation>
    </message>
    <message>
        <source>{title} holds no text. Take the template {name}, or other data.</source>
        <translation>{title} 中没有文本。请改用模板 {name}，或换一份数据。</translation>
    </message>
    <message>
        <source>{validation} samples of validation and {test} of test are in training, too, such as those of rows {one} and {other}. Remembered, they count as understood: take repeats out of the data.</source>
        <translation>验证集中有 {validation} 个样本、测试集中有 {test} 个样本也在训练集中，例如第 {one} 行与第 {other} 行。记住了它们会被当成学会了：请从数据中去掉重复项。</translation>
    </message>
    <message>
        <source>{value} does not suit {node}, {parameter}.</source>
        <translation>{value} 不适合 {node} 的 {parameter}。</translation>
    </message>
    <message>
        <source>{value} lies outside of its range.</source>
        <translation>{value} 超出了范围。</translation>
    </message>
    <message>
        <source>× {factor} + {offset}</source>
        <translation>× {factor} + {offset}</translation>
    </message>
    <message>
        <source>“where” needs a comparison such as a &gt; 0 at position {at}.</source>
        <translation>“where”在位置 {at} 处需要比较，例如 a &gt; 0。</translation>
    </message>
    <message>
        <source>“{character}” at position {at} does not belong in a formula.</source>
        <translation>位置 {at} 处的“{character}”不能出现在公式中。</translation>
    </message>
    <message>
        <source>“{given}” are no sizes; write for example 3,224,224 or index:35.</source>
        <translation>“{given}”不是尺寸；请写成例如 3,224,224 或 index:35。</translation>
    </message>
    <message>
        <source>“{name}” at position {at} takes {count} values, and has {found}.</source>
        <translation>位置 {at} 处的“{name}”需要 {count} 个值，而给了 {found} 个。</translation>
    </message>
    <message>
        <source>“{name}” at {at} is a function: write {name}(…).</source>
        <translation>位置 {at} 处的“{name}”是函数：请写成 {name}(…)。</translation>
    </message>
    <message>
        <source>“{name}” cannot be deleted: {reason}.</source>
        <translation>无法删除“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>“{name}” cannot be kept: {reason}.</source>
        <translation>无法保存“{name}”：{reason}。</translation>
    </message>
</context>
</TS>
